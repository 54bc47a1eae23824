/** The menu of a row, where the pointer is or the row with the focus. The frame, which owns it, listens. */
import type { MouseEvent } from 'react';
import type { MenuEntry } from './Popover';

export interface RowMenu {
  /** Whose menu it is. */
  label: string;
  items: readonly MenuEntry[];
  at: { x: number; y: number };
}

const listeners = new Set<(menu: RowMenu) => void>();

/** Opens the menu of a row, on its `contextmenu` event: the other button of the mouse, the menu key, Shift+F10. */
export function openRowMenu(
  event: MouseEvent,
  label: string,
  items: readonly MenuEntry[],
  row: Element = event.currentTarget,
): void {
  if (items.length === 0) return;
  event.preventDefault();
  const box = row.getBoundingClientRect();
  // Asked for by a key, it stands at the row: such an event tells no place, or that of the whole list.
  const byKey = event.button !== 2;
  const at = byKey
    ? { x: box.left + 24, y: box.top + box.height / 2 }
    : { x: event.clientX, y: event.clientY };
  for (const tell of listeners) tell({ label, items, at });
}

export function onRowMenu(tell: (menu: RowMenu) => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
