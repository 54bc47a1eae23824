/** What was said the last times, the newest first, and what passed in between. */
import { useTranslation } from 'react-i18next';
import type { TouchView, VisitView } from '../../../api';
import { dayText, Empty, localDay } from '../../../shared';
import { KindChip } from '../line/KindChip';
import styles from './LastVisits.module.css';
import { tellingLines } from './tellingLines';

/** How many lines of the newest visit are told, and of those before it. */
const LINES_NEWEST = 8;
const LINES_BEFORE = 3;

export function LastVisits({
  visits,
  touches,
  today,
}: {
  visits: readonly VisitView[];
  touches: readonly TouchView[];
  today: string;
}) {
  const { t } = useTranslation('visit');
  return (
    <div className={styles.visits}>
      {visits.length === 0 && <Empty small>{t('prepare.noLast')}</Empty>}
      {visits.map((visit, at) => (
        <LastVisit key={visit.id} visit={visit} today={today} most={at === 0 ? LINES_NEWEST : LINES_BEFORE} />
      ))}
      {touches.length > 0 && <Touches touches={touches} today={today} />}
    </div>
  );
}

function LastVisit({ visit, today, most }: { visit: VisitView; today: string; most: number }) {
  const { t, i18n } = useTranslation('visit');
  const lines = tellingLines(visit.lines, most);
  const left = visit.lines.length - lines.length;
  return (
    <article className={styles.visit}>
      <p className={styles.head}>
        <b>{dayText(visit.startedAt ? localDay(visit.startedAt) : visit.plannedAt, i18n.language, today)}</b>
        <span>{[visit.place, visit.matter].filter(Boolean).join(' · ')}</span>
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.text}</span> {line.kind !== 'note' && <KindChip line={line} today={today} />}
          </li>
        ))}
      </ul>
      {visit.nextMeeting !== '' && (
        <p className={styles.quiet}>
          {t('tidy.next')}：{visit.nextMeeting}
        </p>
      )}
      {left > 0 && <p className={styles.quiet}>{t('prepare.more', { count: left })}</p>}
    </article>
  );
}

function Touches({ touches, today }: { touches: readonly TouchView[]; today: string }) {
  const { t, i18n } = useTranslation('visit');
  return (
    <article className={styles.visit}>
      <p className={styles.head}>
        <b>{t('prepare.lastTouches')}</b>
      </p>
      <ul className={styles.touches}>
        {touches.map((touch) => (
          <li key={touch.id}>
            <span className={styles.quiet}>{dayText(localDay(touch.happenedAt), i18n.language, today)}</span>
            <span className={styles.quiet}>
              {touch.channel ? t(`prepare.channels.${touch.channel}`) : t(`prepare.methods.${touch.method}`)}
            </span>
            <span>{touch.text}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
