/** 拜访: the agenda of visits to come and those made. Planning and the export of a period open in place. */

import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, FolderCheck, FolderOutput, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../api';
import {
  Button,
  DetailPane,
  daysBetween,
  Empty,
  IconButton,
  Page,
  RadioChips,
  Select,
  SidePane,
  Split,
  useShortcut,
} from '../../../shared';
import { ClientPicker } from '../../client';
import { PeriodExport, SentExports } from '../../export';
import { PlanVisit } from '../plan/PlanVisit';
import { ReadFailed } from '../ReadFailed';
import { useVisits, useVisitsLeft } from '../reads';
import { Agenda } from './Agenda';
import { AHEAD, LIST_AHEAD, listOver, MADE_WITHIN, type MadeWithin, SHOWN, type Shown } from './shown';
import styles from './VisitsPage.module.css';

interface VisitsPageProps {
  /** Whether the pane to plan a visit is open, and for whom. */
  planning?: boolean;
  client?: string;
}

export function VisitsPage({ planning = false, client }: VisitsPageProps) {
  const { t } = useTranslation(['visit', 'export']);
  const navigate = useNavigate();
  const today = useToday();
  const [shown, setShown] = useState<Shown>('all');
  const [within, setWithin] = useState<MadeWithin>('quarter');
  const [exporting, setExporting] = useState(false);
  const [sent, setSent] = useState(false);
  const [whose, setWhose] = useState<{ id: string; name: string } | null>(null);
  const ahead = useVisits(LIST_AHEAD);
  const overAsked = listOver(shown === 'cancelled' ? 'cancelled' : 'done', within, today);
  const over = useVisits(overAsked);
  const aheadLeft = useVisitsLeft(LIST_AHEAD, ahead.data?.length ?? 0);
  const overLeft = useVisitsLeft(overAsked, over.data?.length ?? 0);
  const plan = () => void navigate({ to: '/visit/new' });
  useShortcut('n', plan, { title: t('list.plan') });

  const toCome = ahead.data ?? [];
  const isReady = ahead.data !== undefined && over.data !== undefined;
  const visits = {
    ahead: shown === 'all' || shown === 'ahead' ? toCome : [],
    over: shown === 'ahead' ? [] : (over.data ?? []),
  };
  const isEmpty = visits.ahead.length + visits.over.length === 0;
  const failed = ahead.error ?? over.error;

  return (
    <Page
      title={t('title')}
      sub={isReady && t('list.summary', countsOf(toCome, today))}
      extra={
        <>
          <Button
            icon={<FolderCheck aria-hidden="true" />}
            onPress={() => setSent((open) => !open)}
            aria-expanded={sent}
          >
            {t('export:sent.title')}
          </Button>
          <Button
            icon={<FolderOutput aria-hidden="true" />}
            onPress={() => setExporting((open) => !open)}
            aria-expanded={exporting}
          >
            {t('list.export')}
          </Button>
        </>
      }
      action={
        <Button kind="main" icon={<CalendarPlus aria-hidden="true" />} kbd="N" onPress={plan}>
          {t('list.plan')}
        </Button>
      }
    >
      <Split>
        <DetailPane label={t('list.agenda')} className={styles.pane}>
          {exporting && <PeriodExport today={today} onClose={() => setExporting(false)} />}
          <div className={styles.filters}>
            <RadioChips
              label={t('list.show')}
              hideLabel
              options={SHOWN.map((value) => ({ value, label: t(`list.shown.${value}`) }))}
              value={shown}
              onChange={setShown}
            />
            {shown !== 'ahead' && (
              <Select
                label={t('list.period')}
                hideLabel
                options={MADE_WITHIN.map((value) => ({ value, label: t(`list.periods.${value}`) }))}
                value={within}
                onChange={setWithin}
                className={styles.period}
              />
            )}
          </div>
          {failed && (
            <ReadFailed error={failed} onRetry={() => void Promise.all([ahead.reload(), over.reload()])} />
          )}
          {isReady && !isEmpty && <Agenda ahead={visits.ahead} over={visits.over} today={today} />}
          {isReady && isEmpty && (
            <Empty
              icon={<CalendarPlus />}
              action={
                shown !== 'cancelled' && (
                  <Button kind="main" onPress={plan}>
                    {t('list.plan')}
                  </Button>
                )
              }
            >
              {t(
                shown === 'cancelled'
                  ? 'list.emptyCancelled'
                  : shown === 'made'
                    ? 'list.emptyMade'
                    : 'list.empty',
              )}
            </Empty>
          )}
          {aheadLeft > 0 && visits.ahead.length > 0 && (
            <p className={styles.full}>{t('list.fullAhead', { count: aheadLeft })}</p>
          )}
          {overLeft > 0 && visits.over.length > 0 && (
            <p className={styles.full}>{t('list.full', { count: overLeft })}</p>
          )}
        </DetailPane>
        {sent && !planning && (
          <SidePane label={t('export:sent.title')}>
            <div className={styles.sent}>
              <div className={styles.sentHead}>
                <h2 className={styles.sentTitle}>{t('export:sent.title')}</h2>
                <IconButton
                  label={t('export:sent.close')}
                  icon={<X aria-hidden="true" />}
                  onPress={() => setSent(false)}
                />
              </div>
              <SentExports
                today={today}
                client={whose?.id ?? null}
                picker={<ClientPicker label={t('export:sent.whose')} value={whose} onChange={setWhose} />}
              />
            </div>
          </SidePane>
        )}
        {planning && (
          <SidePane label={t('plan.title')}>
            <PlanVisit
              key={client ?? ''}
              today={today}
              client={client ?? null}
              onClose={() => void navigate({ to: '/visit' })}
            />
          </SidePane>
        )}
      </Split>
    </Page>
  );
}

function countsOf(
  visits: readonly { plannedAt: string; state: string }[],
  today: string,
): { today: number; week: number } {
  const away = visits
    .filter((visit) => (AHEAD as readonly string[]).includes(visit.state))
    .map((visit) => daysBetween(today, visit.plannedAt.slice(0, 10)));
  return {
    today: away.filter((days) => days === 0).length,
    week: away.filter((days) => days >= 0 && days < 7).length,
  };
}
