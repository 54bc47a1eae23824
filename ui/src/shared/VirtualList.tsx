/**
 * A long list of which only the visible rows exist. The rows come from a window (`useWindowed` in `api`): `total` says how
 * many there are, `getRow(index)` answers the row or `undefined` while it is on its way (a placeholder of the same height
 * stands there), `onRange(first, last)` says what is in sight.
 *
 * It is a listbox: one focus, arrows, Home, End, PageUp, PageDown; Enter opens (`onOpen`). With `keys`, j and k move from
 * anywhere on the page. `selected` is the index in force, or -1; `onSelect` changes it. `renderRow` draws what is inside
 * a row.
 *
 * With `marks` rows can be marked for a step in bulk: by x, space, Ctrl-click or a click on what `renderRow` marks with
 * `data-box` one, by Shift-click or Shift and an arrow (or J, K) all up to there, by Ctrl+A all on all pages;
 * they are the selected options then, and the one in force is the current one. `place` keeps where the list was scrolled
 * to; another `listing` starts at the top.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { openRowMenu } from './contextMenu';
import { cx } from './cx';
import type { MenuEntry } from './Popover';
import { useShortcut } from './shortcut';
import { useTextScale } from './textScale';
import styles from './VirtualList.module.css';

interface VirtualListProps<Row> {
  label: string;
  total: number;
  rowHeight: number;
  getRow: (index: number) => Row | undefined;
  renderRow: (row: Row, isSelected: boolean) => ReactNode;
  selected: number;
  onSelect: (index: number) => void;
  onOpen?: (index: number) => void;
  onRange?: (first: number, last: number) => void;
  keys?: boolean;
  /** Titles of j and k in the table of keys. */
  keyTitles?: { next: string; previous: string };
  marks?: {
    isMarked: (index: number) => boolean;
    /** `span`: all rows up to this one. */
    onMark: (index: number, span: boolean) => void;
    /** Ctrl+A, from anywhere on the page. */
    onMarkAll?: () => void;
    /** Titles of x and Ctrl+A in the table of keys. */
    title?: string;
    allTitle?: string;
  };
  /** What can be done with a row, under the other button of the mouse and the menu key. */
  menuOf?: (index: number) => { label: string; items: readonly MenuEntry[] } | null;
  /** Where to start, in pixels, and what is told of every scroll. */
  place?: { start: number; onMove: (offset: number) => void };
  /** What the rows are a list of. */
  listing?: string;
  empty?: ReactNode;
  className?: string;
}

export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const {
    label,
    total,
    rowHeight: drawnHeight,
    getRow,
    renderRow,
    selected,
    onSelect,
    onOpen,
    onRange,
    keys = false,
    keyTitles,
    marks,
    menuOf,
    place,
    listing,
    empty,
    className,
  } = props;
  // A row holds lines of text: they are as high as the letters are large.
  const rowHeight = Math.round(drawnHeight * useTextScale());
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Each row beyond the screen is drawn with every keystroke of a search too: few, so that typing does not wait.
    overscan: 4,
    // jsdom and the first frame have no size; a screenful is drawn rather than nothing.
    initialRect: { width: 300, height: 800 },
    initialOffset: place?.start ?? 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is the same one all along
  useEffect(() => virtual.measure(), [rowHeight]);
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows[rows.length - 1]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function is not a new range
  useEffect(() => onRange?.(first, last), [first, last, total]);

  const go = (to: number) => {
    if (total === 0) return;
    const index = Math.max(0, Math.min(total - 1, to));
    virtual.scrollToIndex(index, { align: 'auto' });
    onSelect(index);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
  const mark = (index: number, span: boolean) => {
    if (total > 0) marks?.onMark(Math.max(0, Math.min(total - 1, index)), span);
  };
  const draw = (to: number) => {
    mark(to, true);
    go(to);
  };
  useShortcut('x', () => mark(selected, false), {
    when: keys && marks !== undefined && selected >= 0,
    title: marks?.title,
  });
  useShortcut('mod+a', () => marks?.onMarkAll?.(), {
    when: keys && marks?.onMarkAll !== undefined && total > 0,
    notWhileTyping: true,
    title: marks?.allTitle,
  });
  useShortcut('shift+j', () => draw(selected + 1), { when: keys && marks !== undefined });
  useShortcut('shift+k', () => draw(selected - 1), { when: keys && marks !== undefined });
  useShortcut('j', () => go(selected + 1), { when: keys, title: keyTitles?.next });
  useShortcut('k', () => go(selected < 0 ? 0 : selected - 1), { when: keys, title: keyTitles?.previous });

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the selection is moved from elsewhere only
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected]);

  const former = useRef(listing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is the same one all along
  useEffect(() => {
    if (former.current !== listing) virtual.scrollToOffset(0);
    former.current = listing;
  }, [listing]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const to: Record<string, number> = {
      ArrowDown: selected + 1,
      ArrowUp: selected < 0 ? 0 : selected - 1,
      Home: 0,
      End: total - 1,
      PageDown: selected + page,
      PageUp: selected - page,
    };
    const index = to[event.key];
    if (index !== undefined) {
      event.preventDefault();
      if (event.shiftKey && marks) draw(index);
      else go(index);
    } else if (event.key === ' ' && marks && selected >= 0) {
      event.preventDefault();
      mark(selected, event.shiftKey);
    } else if (event.key === 'Enter' && selected >= 0 && onOpen) {
      event.preventDefault();
      onOpen(selected);
    }
  };

  const onContextMenu = (event: React.MouseEvent) => {
    const pointed = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const row = pointed ?? document.getElementById(`${id}-${selected}`);
    const menu = row && menuOf?.(Number(row.getAttribute('aria-posinset')) - 1);
    if (row && menu) openRowMenu(event, menu.label, menu.items, row);
  };

  // A listbox holds options only; what stands for none of them may hold a button.
  if (total === 0 && empty) return <div className={cx(styles.list, className)}>{empty}</div>;
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selected >= first && selected <= last ? `${id}-${selected}` : undefined}
      aria-multiselectable={marks ? true : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onScroll={(event) => place?.onMove(event.currentTarget.scrollTop)}
      className={cx(styles.list, className)}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {rows.map((item) => {
          const row = getRow(item.index);
          const isSelected = item.index === selected;
          const isMarked = marks?.isMarked(item.index) === true;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={marks ? isMarked : isSelected}
              aria-current={marks && isSelected ? true : undefined}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className={cx(styles.row, isSelected && styles.selected, isMarked && styles.marked)}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                if (marks && (isOnBox(event.target) || event.ctrlKey || event.metaKey || event.shiftKey))
                  mark(item.index, event.shiftKey);
                else onSelect(item.index);
              }}
              onDoubleClick={() => onOpen?.(item.index)}
            >
              {row === undefined ? <span className={styles.placeholder} /> : renderRow(row, isSelected)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Whether a click fell on the box that marks a row. */
function isOnBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-box]') !== null;
}
