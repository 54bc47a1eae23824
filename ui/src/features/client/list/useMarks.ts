/** Rows marked for a step in bulk. A span reaches over rows that were never on screen: their ids are asked for. */
import { useState } from 'react';
import type { ClientRow } from '../../../api';
import type { ClientDesk } from './clientDesk';
import { mark, markAll, NO_MARKS, span } from './marks';
import { idsBetween } from './spanIds';

interface UseMarks {
  ids: ReadonlySet<string>;
  onMark: (index: number, toHere: boolean) => void;
  clear: () => void;
}

export function useMarks(
  desk: ClientDesk,
  getRow: (index: number) => ClientRow | undefined,
  cursor: number,
): UseMarks {
  const [marks, setMarks] = useState(NO_MARKS);
  const onMark = (index: number, toHere: boolean) => {
    if (!toHere) {
      const row = getRow(index);
      if (row) setMarks(mark(marks, row.id, index));
      return;
    }
    const from = marks.anchor === null && cursor >= 0 ? { ...marks, anchor: cursor } : marks;
    const { first, last } = span(from, index);
    void idsBetween(desk, first, last).then((ids) =>
      setMarks((now) => ({ ...markAll(now, ids), anchor: from.anchor })),
    );
  };
  return { ids: marks.ids, onMark, clear: () => setMarks(NO_MARKS) };
}
