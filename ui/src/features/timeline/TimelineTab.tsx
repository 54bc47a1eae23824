/** All dealings with a client, newest first: read by windows, drawn by the screenful, whatever their number. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type TimelineEntry, take, useToday, useWindowed } from '../../api';
import { dayText, Empty, localDay, useLate, weekday } from '../../shared';
import { ErrorNote } from '../../wired';
import { TimelineItemView } from './TimelineItemView';
import styles from './TimelineTab.module.css';

/** What most entries are high; each is measured once it is there. */
const ROW_HEIGHT = 58;

export function TimelineTab({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('timeline');
  const timeline = useWindowed<TimelineEntry>(
    ['touch', 'timeline', profile.id],
    async (offset, limit) => {
      const window = await take(commands.listTimeline({ client: profile.id, kinds: [], offset, limit }));
      return { status: 'ok', data: { total: window.total, rows: window.entries } };
    },
    ['visit', 'ledger', 'export'],
  );
  const waiting = useLate(timeline.isLoading);
  const hold = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: timeline.total,
    getScrollElement: () => hold.current?.closest('[role="tabpanel"]') ?? null,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 600, height: 800 },
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows[rows.length - 1]?.index ?? 0;
  const { onRange, total } = timeline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list is a new range too
  useEffect(() => onRange(first, last), [onRange, first, last, total]);

  if (timeline.error) return <ErrorNote error={timeline.error} />;
  if (total === 0) {
    if (timeline.isLoading) return waiting ? <p className={styles.waiting}>{t('loading')}</p> : null;
    return <Empty small>{t('empty')}</Empty>;
  }
  return (
    <div ref={hold} className={styles.hold}>
      <ol className={styles.entries} aria-label={t('label')} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const entry = timeline.getRow(row.index);
          const above = row.index === 0 ? undefined : timeline.getRow(row.index - 1);
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={styles.entry}
              style={{ transform: `translateY(${row.start}px)` }}
              aria-setsize={total}
              aria-posinset={row.index + 1}
            >
              {entry ? (
                <Entry entry={entry} above={above} profile={profile} />
              ) : (
                <span className={styles.ahead} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  /** The entry before it in the list: its day is not said twice. */
  above: TimelineEntry | undefined;
  profile: ClientProfile;
}

function Entry({ entry, above, profile }: EntryProps) {
  const { i18n } = useTranslation('client');
  const today = useToday();
  const day = localDay(entry.at);
  const said = above !== undefined && localDay(above.at) === day;
  return (
    <>
      <span className={styles.day}>
        {!said && (
          <time dateTime={day}>
            {dayText(day, i18n.language, today)}
            <span className={styles.weekday}>{weekday(day, i18n.language)}</span>
          </time>
        )}
      </span>
      <TimelineItemView entry={entry} profile={profile} />
    </>
  );
}
