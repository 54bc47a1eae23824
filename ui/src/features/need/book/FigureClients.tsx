/** The clients behind the figure that is open: who they are in a sentence, the list, and whom of them to invite. */
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type ClientRow, commands, type NeedSegment, useToday, useWindowed } from '../../../api';
import {
  Button,
  cx,
  Empty,
  Figure,
  isComposing,
  SidePane,
  useLate,
  useShortcut,
  VirtualList,
} from '../../../shared';
import { ErrorNote } from '../../../wired';
import { type ClientDesk, ClientListRow, layOut } from '../../client/list';
import { type BookFigure, clientsBehind, filterOf } from './bookFigure';
import { type BookPlace, type ChangePlace, keepScrolled } from './bookPlace';
import styles from './FigureClients.module.css';
import { GuestBar } from './GuestBar';
import { percentText, shareOf } from './grid';
import { sentenceParts, whoText } from './sentence';
import { useGuestMarks } from './useGuestMarks';

const ROW_HEIGHT = 50;

interface FigureClientsProps {
  figure: BookFigure;
  segment: NeedSegment | undefined;
  place: BookPlace;
  change: ChangePlace;
  /** Back to the figures. */
  onLeave: () => void;
  /** Puts the focus on the list. */
  enterRef: Ref<{ enter: () => void }>;
}

export function FigureClients({ figure, segment, place, change, onLeave, enterRef }: FigureClientsProps) {
  const { t } = useTranslation(['needBook', 'client', 'question']);
  const navigate = useNavigate();
  const today = useToday();
  const pane = useRef<HTMLDivElement>(null);
  const listing = useMemo<ClientDesk>(
    () => ({ query: '', filter: filterOf(figure), order: 'assets' }),
    [figure],
  );
  const list = useWindowed<ClientRow>(
    ['client', 'list', listing],
    (offset, limit) => commands.listClients({ ...listing, offset, limit }),
    ['need', 'visit', 'touch', 'ledger', 'tag', 'tier', 'occasion'],
  );
  const waiting = useLate(list.isLoading && list.total === 0);
  const { marks, cursor } = place;
  const guests = useGuestMarks(listing, list.getRow, place, change);
  const count = clientsBehind(segment, figure);
  const share = shareOf(count, segment?.clients ?? 0);

  const open = (index: number) => {
    const row = list.getRow(index);
    if (row) void navigate({ to: '/client/$id', params: { id: row.id } });
  };
  const toList = () => {
    layOut(listing.filter);
    void navigate({ to: '/client' });
  };
  const enter = () => {
    if (cursor < 0) change({ cursor: 0 });
    pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  useImperativeHandle(enterRef, () => ({ enter }));
  useShortcut('f', toList, { title: t('list.open') });
  useShortcut('a', () => guests.toggleAll(list.total), { when: list.total > 0, title: t('guest.all') });
  useShortcut('escape', () => (marks.ids.size > 0 ? guests.clear() : onLeave()), { title: t('list.leave') });

  const onKeyDown = (event: KeyboardEvent) => {
    const inList = event.target instanceof HTMLElement && event.target.role === 'listbox';
    if (!inList || event.key !== ' ' || isComposing(event) || cursor < 0) return;
    event.preventDefault();
    guests.onMark(cursor, false);
  };

  return (
    <SidePane label={t('list.label')} scroll={false} className={styles.pane ?? ''}>
      <header className={styles.head}>
        <h2 className={styles.sentence} aria-live="polite">
          <Trans
            t={t}
            i18nKey="sentence"
            values={{ ...sentenceParts(figure, count, t), count }}
            count={count}
            components={{ n: <Figure className={styles.count ?? ''}>{count}</Figure> }}
          />
        </h2>
        <div className={styles.under}>
          <span>
            <Trans
              t={t}
              i18nKey="list.share"
              values={{ who: whoText(figure, 2, t), share: percentText(share) }}
              components={{ n: <Figure>{percentText(share)}</Figure> }}
            />
          </span>
          <Button small kind="quiet" kbd="F" className={styles.toList ?? ''} onPress={toList}>
            {t('list.open')}
          </Button>
        </div>
      </header>
      {count > 0 && (
        <GuestBar
          key={JSON.stringify(figure)}
          ids={marks.ids}
          total={list.total}
          onToggleAll={() => guests.toggleAll(list.total)}
          onClear={guests.clear}
          onLeave={enter}
        />
      )}
      {list.error ? (
        <div className={styles.note}>
          <ErrorNote error={list.error} />
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the listbox inside is what is used
        <div
          ref={pane}
          className={styles.list}
          onKeyDown={onKeyDown}
          onClickCapture={(event) => {
            const at = clicked(event);
            if (at === null || !at.onBox) return;
            event.stopPropagation();
            change({ cursor: at.index });
            guests.onMark(at.index, event.shiftKey);
          }}
          onClick={(event) => {
            const at = clicked(event);
            if (at !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(at.index);
          }}
        >
          <VirtualList
            label={t('list.label')}
            total={list.total}
            rowHeight={ROW_HEIGHT}
            getRow={list.getRow}
            renderRow={(row) => (
              <div className={styles.row}>
                <span data-box="" className={styles.hold}>
                  <i className={cx(styles.box, marks.ids.has(row.id) && styles.checked)} />
                </span>
                <div className={styles.person}>
                  <ClientListRow row={row} today={today} />
                </div>
              </div>
            )}
            selected={Math.min(cursor, list.total - 1)}
            onSelect={(index) => change({ cursor: index })}
            onOpen={open}
            onRange={list.onRange}
            keys
            keyTitles={{ next: t('client:list.next'), previous: t('client:list.previous') }}
            marks={{
              isMarked: (index) => marks.ids.has(list.getRow(index)?.id ?? ''),
              onMark: guests.onMark,
              title: t('guest.mark'),
            }}
            place={{ start: place.scrolled, onMove: keepScrolled }}
            listing={list.shown}
            empty={
              list.isLoading ? (
                waiting && <p className={styles.note}>{t('client:list.loading')}</p>
              ) : (
                <Empty>{t('list.none')}</Empty>
              )
            }
          />
        </div>
      )}
    </SidePane>
  );
}

/** The row a click fell on, and whether on its box. */
function clicked(event: MouseEvent): { index: number; onBox: boolean } | null {
  if (!(event.target instanceof Element)) return null;
  const at = event.target.closest('[role="option"]')?.getAttribute('aria-posinset');
  if (!at) return null;
  return { index: Number(at) - 1, onBox: event.target.closest('[data-box]') !== null };
}
