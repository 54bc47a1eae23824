/** The clients behind the figure that is open: who they are in a sentence, the list, and whom of them to invite. */
import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type ClientRow, commands, type NeedSegment, useToday, useWindowed } from '../../../api';
import { Button, cx, Empty, Figure, SidePane, useLate, useShortcut, VirtualList } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { countMarked, isMarked, type Listing, selectionOf, useMarks } from '../../audience';
import { ClientListRow, layOut } from '../../client/list';
import { type BookFigure, clientsBehind, conditionOf } from './bookFigure';
import { type BookPlace, type ChangePlace, keepScrolled } from './bookPlace';
import styles from './FigureClients.module.css';
import { GuestBar } from './GuestBar';
import { percentText, shareOf } from './grid';
import { sentenceParts, whoText } from './sentence';

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
  const { t } = useTranslation(['needBook', 'audience', 'client', 'question']);
  const navigate = useNavigate();
  const today = useToday();
  const pane = useRef<HTMLDivElement>(null);
  const listing = useMemo<Listing>(
    () => ({ query: '', condition: conditionOf(figure), trashed: false, order: 'assets' }),
    [figure],
  );
  const list = useWindowed<ClientRow>(
    ['client', 'list', listing],
    (offset, limit) => commands.listClients({ ...listing, offset, limit }),
    ['need', 'visit', 'touch', 'ledger', 'tag', 'tier', 'occasion'],
  );
  const waiting = useLate(list.isLoading && list.total === 0);
  const { marks, cursor } = place;
  const { opened } = place;
  const guests = useMarks({ listing, total: list.total, getRow: list.getRow, cursor }, marks, (to) =>
    // Ids that come after another figure was opened mark nobody.
    change((now) => (now.opened === opened ? { marks: to(now.marks) } : {})),
  );
  const marked = countMarked(marks, list.total);
  const count = clientsBehind(segment, figure);
  const share = shareOf(count, segment?.clients ?? 0);

  const open = (index: number) => {
    const row = list.getRow(index);
    if (row) void navigate({ to: '/client/$id', params: { id: row.id } });
  };
  const toList = () => {
    layOut(listing.condition);
    void navigate({ to: '/client' });
  };
  const enter = () => {
    if (cursor < 0) change({ cursor: 0 });
    pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  useImperativeHandle(enterRef, () => ({ enter }));
  useShortcut('f', toList, { title: t('list.open') });
  useShortcut('a', guests.toggleAll, { when: list.total > 0, title: t('guest.all') });
  useShortcut('escape', () => (marked > 0 ? guests.clear() : onLeave()), { title: t('list.leave') });

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
          count={marked}
          total={list.total}
          selection={() => selectionOf(marks, listing)}
          onToggleAll={guests.toggleAll}
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
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox inside has the keys
        <div
          ref={pane}
          className={styles.list}
          onClick={(event) => {
            const at = clicked(event);
            if (at !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(at);
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
                  <i className={cx(styles.box, isMarked(marks, row.id) && styles.checked)} />
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
              isMarked: (index) => {
                const row = list.getRow(index);
                return row !== undefined && isMarked(marks, row.id);
              },
              onMark: (index, span) => {
                change({ cursor: index });
                guests.onMark(index, span);
              },
              onMarkAll: guests.toggleAll,
              title: t('guest.mark'),
              allTitle: t('guest.all'),
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

/** The row a click opens: not where its box marks it. */
function clicked(event: MouseEvent): number | null {
  if (!(event.target instanceof Element) || event.target.closest('[data-box]') !== null) return null;
  const at = event.target.closest('[role="option"]')?.getAttribute('aria-posinset');
  return at ? Number(at) - 1 : null;
}
