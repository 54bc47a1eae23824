/** Clients of the open figure marked as guests. A span, or all, reaches over rows that were never on screen. */
import type { ClientRow } from '../../../api';
import { type ClientDesk, idsBetween, mark, markAll, NO_MARKS, span } from '../../client/list';
import type { BookPlace, ChangePlace } from './bookPlace';

interface GuestMarks {
  onMark: (index: number, toHere: boolean) => void;
  /** Marks the first `total`, which is all of them, or nobody when they are marked already. */
  toggleAll: (total: number) => void;
  clear: () => void;
}

export function useGuestMarks(
  listing: ClientDesk,
  getRow: (index: number) => ClientRow | undefined,
  place: BookPlace,
  change: ChangePlace,
): GuestMarks {
  const { marks, cursor, opened } = place;
  /** Adds rows that are asked for; when they come after another figure was opened, nobody is marked. */
  const add = async (first: number, last: number) => {
    // What cannot be read is told by the list, which reads the same.
    const ids = await idsBetween(listing, first, last).catch(() => []);
    change((now) => (now.opened === opened ? { marks: markAll(now.marks, ids) } : {}));
  };
  return {
    onMark: (index, toHere) => {
      const row = getRow(index);
      if (!toHere) {
        if (row) change({ marks: mark(marks, row.id, index) });
        return;
      }
      const from = marks.anchor === null && cursor >= 0 ? { ...marks, anchor: cursor } : marks;
      const { first, last } = span(from, index);
      change({ marks: from });
      void add(first, last);
    },
    toggleAll: (total) => {
      if (marks.ids.size >= total) change({ marks: NO_MARKS });
      else void add(0, total - 1);
    },
    clear: () => change({ marks: NO_MARKS }),
  };
}
