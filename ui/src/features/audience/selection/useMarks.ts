/** Marks on the rows of a list. A span reaches over rows that were never on screen: their ids are asked for. */
import { useRef } from 'react';
import type { ClientRow } from '../../../api';
import { ALL_MARKED, countMarked, type Listing, type Marks, mark, markSpan, NO_MARKS, span } from './marks';
import { idsBetween } from './spanIds';

export interface Marking {
  onMark: (index: number, toHere: boolean) => void;
  /** Marks all the list shows. No condition reaches the trash: there, one by one. */
  markAll: () => void;
  /** Marks all, or nobody when they are marked already. */
  toggleAll: () => void;
  clear: () => void;
}

interface MarkedList {
  listing: Listing;
  total: number;
  getRow: (index: number) => ClientRow | undefined;
  /** The row in force, or -1: where a span starts when nothing was marked. */
  cursor: number;
}

/** `change` gets the marks as they are by then: the ids of a span come a moment later. */
export function useMarks(
  { listing, total, getRow, cursor }: MarkedList,
  marks: Marks,
  change: (to: (now: Marks) => Marks) => void,
): Marking {
  /** How often the marks were dropped or all set: a span asked for before that is not wanted any more. */
  const turn = useRef(0);
  const add = (first: number, last: number) => {
    const asked = turn.current;
    // What cannot be read is told by the list, which reads the same.
    void idsBetween(listing, first, last)
      .catch(() => [])
      .then((ids) => asked === turn.current && change((now) => markSpan(now, ids)));
  };
  const start = (from: Marks) => {
    turn.current += 1;
    change(() => from);
  };
  const markAll = () => {
    if (listing.trashed) add(0, total - 1);
    else start(ALL_MARKED);
  };
  return {
    markAll,
    onMark: (index, toHere) => {
      const row = getRow(index);
      if (!toHere) {
        if (row) change((now) => mark(now, row.id, index));
        return;
      }
      const anchor = marks.anchor ?? (cursor >= 0 ? cursor : index);
      const { first, last } = span({ ...marks, anchor }, index);
      change((now) => ({ ...now, anchor }));
      add(first, last);
    },
    toggleAll: () => {
      const isAll = total > 0 && countMarked(marks, total) >= total;
      if (isAll) start(NO_MARKS);
      else markAll();
    },
    clear: () => start(NO_MARKS),
  };
}
