/**
 * Rows marked for a step in bulk (`x`, space, Ctrl-click, Shift-click, all), apart from the row that is open. All that a
 * list shows on all its pages are marked without being read: then `ids` are those taken out again.
 */
import type { ClientOrder, Condition, Selection } from '../../../api';

/** What a list of clients is a list of. */
export interface Listing {
  query: string;
  condition: Condition;
  trashed: boolean;
  order: ClientOrder;
}

export interface Marks {
  all: boolean;
  ids: ReadonlySet<string>;
  /** The row a span starts from: the last one marked or opened. */
  anchor: number | null;
}

export const NO_MARKS: Marks = { all: false, ids: new Set(), anchor: null };

/** All the list shows. */
export const ALL_MARKED: Marks = { all: true, ids: new Set(), anchor: null };

export function isMarked(marks: Marks, id: string): boolean {
  return marks.ids.has(id) !== marks.all;
}

/** How many are marked in a list of `total`. */
export function countMarked(marks: Marks, total: number): number {
  return marks.all ? Math.max(0, total - marks.ids.size) : marks.ids.size;
}

/** Marks one row, or unmarks it. */
export function mark(marks: Marks, id: string, index: number): Marks {
  const ids = new Set(marks.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...marks, ids, anchor: index };
}

/** Marks the rows of a span; the anchor stays, so that the span can be drawn further. */
export function markSpan(marks: Marks, span: Iterable<string>): Marks {
  const ids = new Set(marks.ids);
  for (const id of span) {
    if (marks.all) ids.delete(id);
    else ids.add(id);
  }
  return { ...marks, ids };
}

/** The first and the last row of the span from the anchor to `index`. */
export function span(marks: Marks, index: number): { first: number; last: number } {
  const anchor = marks.anchor ?? index;
  return { first: Math.min(anchor, index), last: Math.max(anchor, index) };
}

/** What the core is told. */
export function selectionOf(marks: Marks, { query, condition }: Listing): Selection {
  const ids = [...marks.ids];
  return marks.all
    ? { kind: 'matching', of: { query, condition, except: ids } }
    : { kind: 'clients', of: ids };
}
