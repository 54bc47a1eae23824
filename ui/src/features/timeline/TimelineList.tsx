/**
 * The entries, of which only those in sight exist. The month of the topmost stands above them all the time, with the year
 * to jump to another. With the focus within, the arrows or j and k walk the entries, Home and End lead to the ends, Enter
 * follows what an entry leads to. The place is kept while another tab or page is open.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  type TimelineEntry,
  type TimelineKind,
  type TimelineYear,
  useToday,
} from '../../api';
import { localDay } from '../../shared';
import { keepScrolled, placeOf } from './keptPlace';
import styles from './TimelineList.module.css';
import { TimelineRow } from './TimelineRow';
import { monthText } from './when';
import { YearJump } from './YearJump';

/** What most entries are high; each is measured once it is there. */
const ROW_HEIGHT = 58;
/** How far beyond the screen entries are asked for: scrolling seldom meets one that is still on its way. */
const AHEAD = 40;

interface TimelineListProps {
  profile: ClientProfile;
  kinds: readonly TimelineKind[];
  total: number;
  getEntry: (index: number) => TimelineEntry | undefined;
  onRange: (first: number, last: number) => void;
  years: readonly TimelineYear[];
}

export function TimelineList({ profile, kinds, total, getEntry, onRange, years }: TimelineListProps) {
  const { t, i18n } = useTranslation('timeline');
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [cursor, setCursor] = useState(0);
  const [isInside, setInside] = useState(false);
  const [jumped, setJumped] = useState<number | null>(null);
  /** The entry that is to have the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  // Those it was made for: it still stands while a list of others is on its way.
  const [mine] = useState(kinds);
  const [start] = useState(() => placeOf(profile.id));

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 600, height: 800 },
    initialOffset: start.scrolled,
    initialMeasurementsCache: start.measured,
    // Scrolled away, the entry that has the focus stays: else the focus would be lost.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        return !isInside || drawn.includes(cursor) || cursor >= range.count
          ? drawn
          : [...drawn, cursor].sort((a, b) => a - b);
      },
      [isInside, cursor],
    ),
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    onRange(Math.max(0, first - AHEAD), Math.min(total - 1, last + AHEAD));
  }, [onRange, first, last, total]);
  useEffect(
    () => () => keepScrolled(profile.id, mine, virtual.scrollOffset ?? 0, virtual.measurementsCache),
    [profile.id, mine, virtual],
  );

  const focusOn = (to: number) => {
    const index = Math.max(0, Math.min(total - 1, to));
    wanted.current = index;
    setInside(true);
    setCursor(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`:scope > [data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const isOnRow = target instanceof HTMLElement && target.parentElement === list.current;
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Record<string, number> = {
      ArrowDown: cursor + 1,
      j: cursor + 1,
      ArrowUp: cursor - 1,
      k: cursor - 1,
      Home: 0,
      End: total - 1,
    };
    const index = to[event.key];
    if (index !== undefined) focusOn(index);
    else if (event.key === 'Enter') target.querySelector<HTMLElement>('a[href]')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The end of the list cannot be scrolled to the top: what was jumped to stands below it, and is what is meant.
  const isMeant = jumped !== null && last >= total - 1 && jumped >= first && jumped <= last;
  const top = getEntry(isMeant ? jumped : first);
  const shownDay = useRef('');
  if (top) shownDay.current = localDay(top.at);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.month}>{shownDay.current && monthText(shownDay.current, i18n.language)}</h3>
        <YearJump
          years={years}
          shown={Number(shownDay.current.slice(0, 4))}
          onJump={({ offset }) => {
            setCursor(offset);
            setJumped(offset);
            virtual.scrollToIndex(offset, { align: 'start' });
          }}
        />
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ol
          ref={list}
          className={styles.entries}
          aria-label={t('label')}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const row = event.target.closest<HTMLElement>('[data-index]');
            if (row) setCursor(Number(row.dataset.index));
            setInside(true);
          }}
          onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
        >
          {virtual.getVirtualItems().map(({ index, key, start: from }) => (
            <TimelineRow
              key={key}
              index={index}
              total={total}
              from={from}
              isStop={index === Math.min(cursor, total - 1)}
              measure={virtual.measureElement}
              entry={getEntry(index)}
              above={index === 0 ? undefined : getEntry(index - 1)?.at}
              today={today}
              profile={profile}
            />
          ))}
        </ol>
      </div>
    </>
  );
}
