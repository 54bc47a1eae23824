/** A row of the timeline: the month and the line of today where they begin, the day once, the entry. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile, TimelineEntry } from '../../api';
import { dayText, weekday } from '../../shared';
import { TimelineItemView } from './TimelineItemView';
import styles from './TimelineRow.module.css';
import { headsOf, monthText } from './when';

interface TimelineRowProps {
  index: number;
  total: number;
  /** Where it stands, in pixels. */
  from: number;
  /** Whether Tab leads to it. */
  isStop: boolean;
  measure: (row: HTMLElement | null) => void;
  /** `undefined` while it is on its way. */
  entry: TimelineEntry | undefined;
  /** When the one above stands: its day and month are not said twice. */
  above: string | undefined;
  today: string;
  profile: ClientProfile;
}

/** Drawn anew when it changes, not whenever the list is scrolled. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { index, total, from, isStop, measure, entry, above, today, profile } = props;
  return (
    <li
      ref={measure}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${from}px)` }}
      aria-setsize={total}
      aria-posinset={index + 1}
      {...{ tabIndex: isStop ? 0 : -1 }}
    >
      {entry ? (
        <Entry entry={entry} above={above} today={today} profile={profile} />
      ) : (
        <span className={styles.ahead} />
      )}
    </li>
  );
});

function Entry({
  entry,
  above,
  today,
  profile,
}: { entry: TimelineEntry } & Pick<TimelineRowProps, 'above' | 'today' | 'profile'>) {
  const { t, i18n } = useTranslation('timeline');
  const { day, isNewDay, isNewMonth, isTodayAbove } = headsOf(entry.at, above, today);
  return (
    <>
      {isTodayAbove && <p className={styles.today}>{t('today')}</p>}
      {isNewMonth && <h4 className={styles.month}>{monthText(day, i18n.language)}</h4>}
      <span className={styles.day}>
        {isNewDay && (
          <time dateTime={day}>
            {dayText(day, i18n.language, today)}
            <span className={styles.weekday}>{weekday(day, i18n.language)}</span>
          </time>
        )}
      </span>
      {/* A row is a place in the list: what is open or edited in it belongs to the entry, not to the place. */}
      <TimelineItemView
        key={`${entry.what.kind} ${entry.what.item.id}`}
        what={entry.what}
        profile={profile}
      />
    </>
  );
}
