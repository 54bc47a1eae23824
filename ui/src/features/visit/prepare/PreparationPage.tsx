/** 准备: one page to read before the door opens, and to print. */
import { Navigate, useNavigate } from '@tanstack/react-router';
import { Play, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commands, type Preparation, useToday, useWrite } from '../../../api';
import { Button, clockText, dayText, Page, Section, useShortcut, VEILED, weekday } from '../../../shared';
import { AttachmentSection } from '../../attachment';
import { OpenEntries } from '../../ledger';
import { ReadFailed } from '../ReadFailed';
import { usePreparation } from '../reads';
import { useBegin } from '../useBegin';
import { DaysAhead } from './DaysAhead';
import { Jots } from './Jots';
import { HowToReach, KnownFacts, PeopleAround } from './KnownFacts';
import { LastVisits } from './LastVisits';
import { NeedsAhead } from './NeedsAhead';
import styles from './PreparationPage.module.css';
import { printPage } from './printPage';
import { QuestionsToBring } from './QuestionsToBring';
import { VisitPlan } from './VisitPlan';
import { WhoCard } from './WhoCard';

export function PreparationPage({ id }: { id: string }) {
  const preparation = usePreparation(id);
  const today = useToday();
  if (preparation.error)
    return <ReadFailed error={preparation.error} onRetry={() => void preparation.reload()} />;
  if (!preparation.data) return null;
  const { state } = preparation.data.visit;
  if (state === 'done' || state === 'cancelled')
    return preparation.isBeingRead ? null : <Navigate to="/visit/$id" params={{ id }} replace />;
  return <PreparationSheet preparation={preparation.data} today={today} />;
}

function PreparationSheet({ preparation, today }: { preparation: Preparation; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const navigate = useNavigate();
  const begin = useBegin();
  const cancel = useWrite(commands.cancelVisit);
  const { visit, client } = preparation;
  const isPlanned = visit.state === 'planned';
  const day = visit.plannedAt.slice(0, 10);

  function start(): void {
    if (isPlanned) void begin.planned(visit.id);
    else void navigate({ to: '/visit/$id/capture', params: { id: visit.id } });
  }

  async function cancelVisit(): Promise<void> {
    if ((await cancel.run(visit.id)).ok) void navigate({ to: '/visit' });
  }

  useShortcut('s', start, { title: t('prepare.start') });
  useShortcut('mod+p', printPage, { title: t('prepare.print') });

  return (
    <Page
      title={<span {...VEILED}>{t('prepare.titleOf', { name: client.name })}</span>}
      sub={[
        `${dayText(day, i18n.language, today)} ${weekday(day, i18n.language)} ${clockText(visit.plannedAt)}`,
        visit.place,
      ]
        .filter(Boolean)
        .join(' · ')}
      extra={
        <>
          {isPlanned && (
            <Button kind="quiet" onPress={() => void cancelVisit()}>
              {t('prepare.cancelVisit')}
            </Button>
          )}
          <Button icon={<Printer aria-hidden="true" />} onPress={printPage}>
            {t('prepare.print')}
          </Button>
        </>
      }
      action={
        <Button
          kind="main"
          kbd="S"
          icon={<Play aria-hidden="true" />}
          isDisabled={begin.isRunning}
          onPress={start}
        >
          {t(!isPlanned ? 'prepare.resume' : day < today ? 'prepare.missedStart' : 'prepare.start')}
        </Button>
      }
    >
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <div className={styles.who}>
            <WhoCard client={client} today={today} />
          </div>
          <div className={styles.known}>
            <Section title={t('prepare.open')} count={preparation.open.length || undefined}>
              <OpenEntries entries={preparation.open} today={today} empty={t('prepare.noOpen')} />
            </Section>
            <Section title={t('prepare.known')}>
              <KnownFacts client={client} />
            </Section>
            <Section title={t('prepare.around')}>
              <PeopleAround client={client} />
            </Section>
            <Section title={t('prepare.last')}>
              <LastVisits visits={preparation.lastVisits} touches={preparation.touches} today={today} />
            </Section>
          </div>
          <div className={styles.now}>
            <Section title={t('prepare.toKnow')}>
              <QuestionsToBring visit={visit.id} client={client.id} questions={preparation.questions} />
            </Section>
            <Section title={t('prepare.needs')} count={preparation.needs.length || undefined}>
              <NeedsAhead cells={preparation.cells} needs={preparation.needs} today={today} />
            </Section>
            <Section title={t('prepare.plan')}>
              <VisitPlan visit={visit} today={today} />
            </Section>
            <Section title={t('prepare.jot')}>
              <Jots client={visit.client.id} visit={visit.id} />
            </Section>
            <AttachmentSection owner={{ kind: 'visit', id: visit.id }} narrow />
            <Section title={t('prepare.ahead')}>
              <DaysAhead occasions={preparation.ahead} />
            </Section>
            <Section title={t('prepare.contact')}>
              <HowToReach client={client} />
            </Section>
          </div>
        </div>
      </div>
    </Page>
  );
}
