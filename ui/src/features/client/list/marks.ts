/** Rows marked for a step in bulk (`x`, Ctrl-click, Shift-click), apart from the row that is open. */

export interface Marks {
  ids: ReadonlySet<string>;
  /** The row a span starts from: the last one marked or opened. */
  anchor: number | null;
}

export const NO_MARKS: Marks = { ids: new Set(), anchor: null };

/** Marks one row, or unmarks it. */
export function mark(marks: Marks, id: string, index: number): Marks {
  const ids = new Set(marks.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}

/** Adds the rows of a span; the anchor stays, so that the span can be drawn further. */
export function markAll(marks: Marks, ids: Iterable<string>): Marks {
  return { ids: new Set([...marks.ids, ...ids]), anchor: marks.anchor };
}

/** The first and the last row of the span from the anchor to `index`. */
export function span(marks: Marks, index: number): { first: number; last: number } {
  const anchor = marks.anchor ?? index;
  return { first: Math.min(anchor, index), last: Math.max(anchor, index) };
}
