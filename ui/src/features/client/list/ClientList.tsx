/** The list of clients: windowed end to end, so that a hundred thousand rows scroll like a hundred. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, commands, useToday, useWindowed } from '../../../api';
import { Button, Empty, useLate, useShortcut, VirtualList } from '../../../shared';
import { ErrorNote } from '../../../wired';
import styles from './ClientList.module.css';
import { ClientListRow } from './ClientListRow';
import { type ClientDesk, place } from './clientDesk';
import { EVERYONE, narrowing } from './filter';
import { findRow } from './findRow';
import { MarksBar } from './MarksBar';
import { useMarks } from './useMarks';

const ROW_HEIGHT = 50;
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
  const { t } = useTranslation('client');
  const today = useToday();
  const list = useWindowed<ClientRow>(
    ['client', 'list', desk],
    (offset, limit) => commands.listClients({ ...desk, offset, limit }),
    ['touch', 'ledger', 'visit', 'tag', 'tier', 'household', 'need', 'occasion'],
  );
  const waiting = useLate(list.isLoading && list.total === 0);
  const range = useRef({ first: 0, last: 0 });
  const [cursor, setCursor] = useState(place.cursor);
  const moveTo = (index: number) => {
    place.keepCursor(index);
    setCursor(index);
  };
  const selected = rowOf(openId, cursor, range.current, list.getRow);
  const marks = useMarks(desk, list.getRow, selected);

  useShortcut('escape', marks.clear, { when: marks.ids.size > 0 });

  /** The client whose place in the list is known. */
  const placed = useRef(cursor >= 0 ? place.openId() : null);

  // A row jumped to (End, PageDown) may still be on its way: it opens when it is there.
  const [wanted, setWanted] = useState<number | null>(null);
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
  const order = useRef(desk);
  order.current = desk;
  useEffect(() => {
    if (openId === null || openId === placed.current) return;
    let here = true;
    const found = (index: number) => {
      if (!here) return;
      placed.current = openId;
      if (index < 0) return;
      place.keepCursor(index);
      setCursor(index);
    };
    void findRow(order.current, openId, () => here).then(found, () => undefined);
    return () => {
      here = false;
    };
  }, [openId]);

  const isMarked = (index: number) => {
    const row = list.getRow(index);
    return row !== undefined && marks.ids.has(row.id);
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
      <VirtualList
        label={t('list.label')}
        className={styles.list ?? ''}
        total={list.total}
        rowHeight={ROW_HEIGHT}
        getRow={list.getRow}
        renderRow={(row) => (
          <div className={styles.row}>
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
        marks={{ isMarked, onMark: marks.onMark, title: t('marks.mark') }}
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
      {marks.ids.size > 0 && (
        <MarksBar ids={[...marks.ids]} trashed={desk.filter.trashed} onClear={marks.clear} />
      )}
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

function NobodyHere({ desk, onDesk }: Pick<ClientListProps, 'desk' | 'onDesk'>) {
  const { t } = useTranslation('client');
  if (desk.filter.trashed && desk.query === '') return <Empty>{t('list.trashEmpty')}</Empty>;
  // The empty book is told beside the list, where there is room.
  if (desk.query === '' && narrowing(desk.filter) === 0) return null;
  return (
    <Empty
      action={<Button onPress={() => onDesk({ query: '', filter: EVERYONE })}>{t('list.clear')}</Button>}
    >
      {t('list.none')}
    </Empty>
  );
}
