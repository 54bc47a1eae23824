/**
 * A cursor over the rows of a short list: j/k anywhere on the page, the arrows, Home and End within the list. The row
 * under the cursor has the focus; only it is a Tab stop. When it vanishes the one that took its place gets the focus.
 *
 * The list gets `listProps`, every row `rowProps(id)`; `current` is the row keys such as D and E act on.
 */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from './shortcut';

interface RowCursor<Element extends HTMLElement> {
  current: string | null;
  /** The current row while the focus is in the list, for keys that must not act on a row nobody looks at. */
  focused: string | null;
  focusRow: (id: string) => void;
  listProps: {
    ref: RefObject<Element | null>;
    onFocus: (event: FocusEvent) => void;
    onBlur: (event: FocusEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  rowProps: (id: string) => { 'data-row': string; tabIndex: 0 | -1 };
}

interface RowCursorOptions {
  /** Where Arrow down leads from the last row. */
  onPastEnd?: () => void;
  /** Whether j and k move as well; true unless said otherwise. */
  letters?: boolean;
}

export function useRowCursor<Element extends HTMLElement = HTMLDivElement>(
  ids: readonly string[],
  { onPastEnd, letters = true }: RowCursorOptions = {},
): RowCursor<Element> {
  const { t } = useTranslation('shared');
  const list = useRef<Element>(null);
  const [cursor, setCursor] = useState<{ id: string; at: number } | null>(null);
  const [inside, setInside] = useState(false);
  const found = cursor === null ? -1 : ids.indexOf(cursor.id);
  const current = (found >= 0 ? cursor?.id : ids[Math.min(cursor?.at ?? 0, ids.length - 1)]) ?? null;

  function rowOf(id: string): HTMLElement | null {
    return list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  }

  function focusRow(id: string): void {
    const row = rowOf(id);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  function move(step: 1 | -1): void {
    const from = current === null ? -1 : ids.indexOf(current);
    if (inside && step === 1 && from === ids.length - 1 && onPastEnd) {
      onPastEnd();
      return;
    }
    const to = inside ? ids[Math.min(Math.max(from + step, 0), ids.length - 1)] : current;
    if (to) focusRow(to);
  }

  // A row that was closed or removed takes the focus with it; the next one picks it up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the rows can lose the focus
  useEffect(() => {
    if (
      inside &&
      cursor !== null &&
      found < 0 &&
      current !== null &&
      document.activeElement === document.body
    ) {
      focusRow(current);
    }
  }, [ids]);

  useShortcut('j', () => move(1), { when: letters, title: t('rows.next') });
  useShortcut('k', () => move(-1), { when: letters, title: t('rows.previous') });

  return {
    current,
    focused: inside ? current : null,
    focusRow,
    listProps: {
      ref: list,
      onFocus: (event) => {
        const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
        setInside(id !== undefined);
        if (id !== undefined) setCursor({ id, at: ids.indexOf(id) });
      },
      onBlur: (event) => {
        // Focus lost to nothing may be a row that vanished under it; only focus that moved elsewhere is outside.
        if (event.relatedTarget !== null && !list.current?.contains(event.relatedTarget)) setInside(false);
      },
      onKeyDown: (event) => {
        if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
        const last = ids[ids.length - 1];
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else if (event.key === 'Home' && ids[0]) focusRow(ids[0]);
        else if (event.key === 'End' && last) focusRow(last);
        else return;
        event.preventDefault();
      },
    },
    rowProps: (id) => ({ 'data-row': id, tabIndex: id === current ? 0 : -1 }),
  };
}
