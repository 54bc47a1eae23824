/** The list of clients: windowed end to end, so that a hundred thousand rows scroll like a hundred. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, commands, type Noun, useToday, useWindowed } from '../../../api';
import { cx, useLate, useShortcut, VirtualList } from '../../../shared';
import { ErrorNote } from '../../../wired';
import {
  BulkBar,
  countMarked,
  isMarked,
  type Listing,
  NO_MARKS,
  selectionOf,
  useMarks,
  useOpened,
} from '../../audience';
import styles from './ClientList.module.css';
import { ClientListRow } from './ClientListRow';
import { type ClientDesk, isNarrowed, listingOf, place, WHOLE_BOOK } from './clientDesk';
import { findRow } from './findRow';
import { HiddenNote } from './HiddenNote';
import { ListHead } from './ListHead';
import { NobodyHere } from './NobodyHere';
import { TrashBar } from './TrashBar';
import { useRowMenu } from './useRowMenu';

const ROW_HEIGHT = 50;
/** What a condition or a row may tell of. */
const LEANS_ON: readonly Noun[] = [
  'touch',
  'ledger',
  'visit',
  'tag',
  'tier',
  'household',
  'need',
  'occasion',
  'contactPerson',
  'consent',
  'segment',
  'audience',
];
/** How far around the screen the open client is looked for. */
const AROUND = 200;

interface ClientListProps {
  desk: ClientDesk;
  onDesk: (part: Partial<ClientDesk>) => void;
  /** The client whose page is open. */
  openId: string | null;
  onOpen: (id: string) => void;
  /** Opens the first of the list while nobody is open. */
  opensFirst?: boolean;
  /** Enter: on to the person. */
  onEnter: () => void;
}

export function ClientList({ desk, onDesk, openId, onOpen, opensFirst = false, onEnter }: ClientListProps) {
  const { t } = useTranslation(['client', 'audience']);
  const today = useToday();
  const listing = useMemo(() => listingOf(desk), [desk]);
  const list = useWindowed<ClientRow>(
    ['client', 'list', listing],
    (offset, limit) => commands.listClients({ ...listing, offset, limit }),
    LEANS_ON,
  );
  const waiting = useLate(list.isLoading && list.total === 0);
  const range = useRef({ first: 0, last: 0 });
  const [cursor, setCursor] = useState(place.cursor);
  const moveTo = (index: number) => {
    place.keepCursor(index);
    setCursor(index);
  };
  const selected = rowOf(openId, cursor, range.current, list.getRow);
  const [marks, setMarks] = useState(NO_MARKS);
  const marking = useMarks(
    { listing, total: list.total, getRow: list.getRow, cursor: selected },
    marks,
    setMarks,
  );
  const marked = countMarked(marks, list.total);
  // All of another list are others, and nothing done to the book is done to the trash.
  const former = useRef(listing);
  useEffect(() => {
    const { trashed } = former.current;
    if (former.current !== listing)
      setMarks((now) => (now.all || trashed !== listing.trashed ? NO_MARKS : now));
    former.current = listing;
  }, [listing]);
  const { audience } = useOpened(desk.opened);
  const rowMenu = useRowMenu();

  useShortcut('escape', marking.clear, { when: marked > 0 });

  /** The client whose place in the list is known. */
  const placed = useRef(cursor >= 0 ? place.openId() : null);

  // A row jumped to (End, PageDown) may still be on its way: it opens when it is there.
  const [wanted, setWanted] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another list another row would come there
  useEffect(() => setWanted(null), [listing]);
  const arrived = wanted === null ? undefined : list.getRow(wanted);
  useEffect(() => {
    if (!arrived) return;
    setWanted(null);
    placed.current = arrived.id;
    if (arrived.id !== openId) onOpen(arrived.id);
  }, [arrived, onOpen, openId]);

  const foremost = opensFirst && openId === null ? list.getRow(0)?.id : undefined;
  useEffect(() => {
    if (foremost !== undefined) onOpen(foremost);
  }, [foremost, onOpen]);

  // One opened from elsewhere (just entered, or come to from another page) is looked up, so that the list shows it.
  const [hidden, setHidden] = useState<{ id: string; from: Listing } | null>(null);
  const isHidden = hidden !== null && hidden.id === openId;
  // One that did not stand in the list may stand in another: asked again then, and left where the list is.
  const stale = isHidden && hidden.from !== listing ? listing : null;
  const asked = useRef(listing);
  asked.current = listing;
  useEffect(() => {
    const isPlaced = openId === placed.current;
    if (openId === null || (isPlaced && stale === null)) return;
    let here = true;
    const from = asked.current;
    const found = (index: number) => {
      if (!here) return;
      placed.current = openId;
      setHidden(index < 0 ? { id: openId, from } : null);
      if (index < 0 || isPlaced) return;
      place.keepCursor(index);
      setCursor(index);
    };
    void findRow(from, openId).then(found, () => undefined);
    return () => {
      here = false;
    };
  }, [openId, stale]);

  const isRowMarked = (index: number) => {
    const row = list.getRow(index);
    return row !== undefined && isMarked(marks, row.id);
  };
  if (list.error) {
    return (
      <div className={styles.note}>
        <ErrorNote error={list.error} />
      </div>
    );
  }
  return (
    <>
      {isHidden && isNarrowed(desk) && <HiddenNote id={hidden.id} onShow={() => onDesk(WHOLE_BOOK)} />}
      <ListHead
        total={list.total}
        marked={marked}
        order={desk.order}
        onOrder={(order) => onDesk({ order })}
        onToggleAll={marking.toggleAll}
      />
      <VirtualList
        label={t('list.label')}
        className={cx(styles.list, marked > 0 && styles.marking)}
        total={list.total}
        rowHeight={ROW_HEIGHT}
        getRow={list.getRow}
        renderRow={(row) => (
          <div className={styles.row}>
            <span data-box="" className={styles.hold}>
              <i className={cx(styles.box, isMarked(marks, row.id) && styles.checked)} />
            </span>
            <ClientListRow row={row} today={today} />
          </div>
        )}
        selected={selected}
        onSelect={(index) => {
          moveTo(index);
          setWanted(index);
        }}
        onOpen={onEnter}
        onRange={(first, last) => {
          range.current = { first, last };
          list.onRange(first, last);
        }}
        keys
        keyTitles={{ next: t('list.next'), previous: t('list.previous') }}
        marks={{
          isMarked: isRowMarked,
          onMark: marking.onMark,
          onMarkAll: marking.markAll,
          title: t('audience:bulk.mark'),
          allTitle: t('audience:bulk.all'),
        }}
        menuOf={(index) => {
          const row = list.getRow(index);
          return row
            ? rowMenu(row, {
                onOpen,
                onMark: () => marking.onMark(index, false),
                isMarked: isMarked(marks, row.id),
                isTrashed: desk.trashed,
              })
            : null;
        }}
        place={{ start: place.scrolled(), onMove: place.keepScrolled }}
        listing={list.shown}
        empty={
          list.isLoading ? (
            waiting && <p className={styles.note}>{t('list.loading')}</p>
          ) : (
            <NobodyHere desk={desk} onDesk={onDesk} />
          )
        }
      />
      {marked > 0 &&
        (desk.trashed ? (
          <TrashBar ids={[...marks.ids]} onClear={marking.clear} />
        ) : (
          <BulkBar
            count={marked}
            selection={() => selectionOf(marks, listing)}
            onClear={marking.clear}
            audience={audience}
          />
        ))}
    </>
  );
}

/** The row of the open client: where the cursor is, while that still is the client; else looked for around the screen. */
function rowOf(
  openId: string | null,
  cursor: number,
  range: { first: number; last: number },
  getRow: (index: number) => ClientRow | undefined,
): number {
  if (openId === null) return -1;
  const here = getRow(cursor);
  if (cursor >= 0 && (here === undefined || here.id === openId)) return cursor;
  for (let index = Math.max(0, range.first - AROUND); index <= range.last + AROUND; index += 1) {
    if (getRow(index)?.id === openId) return index;
  }
  return -1;
}
