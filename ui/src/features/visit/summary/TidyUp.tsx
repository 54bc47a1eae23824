/** 纪要: after the visit. The lines on the left, the page as it will be printed, what follows and the way out on the right. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryCopy, VisitView } from '../../../api';
import {
  Button,
  DetailPane,
  dayText,
  localDay,
  Page,
  RadioChips,
  Section,
  SidePane,
  Split,
  VEILED,
} from '../../../shared';
import { AttachmentSection } from '../../attachment';
import { ExportPanel, PastExports } from '../../export';
import type { WayTo } from '../../gate';
import { FollowUps } from './FollowUps';
import { wayOf, writeAt } from './findingWay';
import { LinesPane } from './LinesPane';
import { NextMeeting } from './NextMeeting';
import { SummaryPreview } from './SummaryPreview';
import styles from './TidyUp.module.css';
import { VisitTimes } from './VisitTimes';
import { VisitWhy } from './VisitWhy';

const COPIES: readonly SummaryCopy[] = ['client', 'internal'];

export function TidyUp({ visit, today }: { visit: VisitView; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const navigate = useNavigate();
  const [copy, setCopy] = useState<SummaryCopy>('client');
  // The line a finding leads to; each asking is a new one, so that the same line can be asked for twice.
  const [wanted, setWanted] = useState<{ line: string } | null>(null);
  const wayTo: WayTo = (finding) => {
    const way = wayOf(finding, visit.lines);
    switch (way?.to) {
      case 'line':
        return () => setWanted({ line: way.line });
      case 'field':
        return () => writeAt(way.part);
      case 'letterhead':
        return () => void navigate({ to: '/settings/$section', params: { section: 'adviser' } });
      case 'client':
        return () => void navigate({ to: '/client/$id', params: { id: visit.client.id } });
      case undefined:
        return null;
    }
  };
  const day = dayText(visit.startedAt ? localDay(visit.startedAt) : visit.plannedAt, i18n.language, today);
  return (
    <Page
      title={<span {...VEILED}>{t('tidy.titleOf', { name: visit.client.name })}</span>}
      sub={[visit.number, day, visit.place].filter(Boolean).join(' · ')}
      extra={
        <>
          <Button
            kind="quiet"
            onPress={() => void navigate({ to: '/client/$id', params: { id: visit.client.id } })}
          >
            {t('tidy.client')}
          </Button>
          <Button onPress={() => void navigate({ to: '/visit/new', search: { client: visit.client.id } })}>
            {t('tidy.again')}
          </Button>
        </>
      }
    >
      <Split>
        <LinesPane visit={visit} today={today} wanted={wanted} />
        <DetailPane label={t('tidy.document', { copy: t(`copy.${copy}`) })} className={styles.desk}>
          <div className={styles.copies}>
            <RadioChips
              label={t('tidy.copy')}
              hideLabel
              options={COPIES.map((value) => ({ value, label: t(`copy.${value}`) }))}
              value={copy}
              onChange={setCopy}
            />
            <span className={styles.note} data-copy={copy}>
              {t(copy === 'client' ? 'tidy.clientNote' : 'tidy.internalNote')}
            </span>
          </div>
          <SummaryPreview visit={visit} copy={copy} wayTo={wayTo} />
        </DetailPane>
        <SidePane label={t('tidy.followUps')}>
          <div className={styles.side}>
            <ExportPanel visit={visit.id} copy={copy} wayTo={wayTo} />
            <Section title={t('tidy.followUps')}>
              <FollowUps visit={visit} today={today} />
            </Section>
            <Section title={t('tidy.next')}>
              <NextMeeting visit={visit} today={today} />
            </Section>
            <AttachmentSection owner={{ kind: 'visit', id: visit.id }} narrow />
            <PastExports exports={visit.exports} today={today} />
            <Section title={t('tidy.why')}>
              <VisitWhy visit={visit} />
            </Section>
            <Section title={t('tidy.times')}>
              <VisitTimes visit={visit} />
            </Section>
          </div>
        </SidePane>
      </Split>
    </Page>
  );
}
