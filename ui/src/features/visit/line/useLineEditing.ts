/** The cursor over the lines of a visit, and what is done to the line under it. */
import { useState } from 'react';
import { commands, type LineKind, useWrite, type VisitLine } from '../../../api';
import { useRowCursor } from '../../../shared/useRowCursor';
import { type Mark, marked } from './marks';

export interface LineEditing {
  cursor: ReturnType<typeof useRowCursor<HTMLDivElement>>;
  /** The line under the focus. */
  focused: VisitLine | null;
  focusLast: () => void;
  /** The line being changed, and what it is to become. */
  edited: { id: string; kind?: LineKind } | null;
  edit: (line: VisitLine) => void;
  close: () => void;
  mark: (line: VisitLine, as: Mark) => void;
  remove: (line: VisitLine) => void;
}

export function useLineEditing(lines: readonly VisitLine[], onLeave: () => void): LineEditing {
  const cursor = useRowCursor<HTMLDivElement>(
    lines.map((line) => line.id),
    { onPastEnd: onLeave, letters: false },
  );
  const [edited, setEdited] = useState<LineEditing['edited']>(null);
  const change = useWrite(commands.editVisitLine, { tell: false });
  const removal = useWrite(commands.removeVisitLine);

  function mark(line: VisitLine, as: Mark): void {
    const kind = marked(line.kind, as);
    // A product is told in four parts, so marking one opens them.
    if (kind === 'product' || edited?.id === line.id) setEdited({ id: line.id, kind });
    else void change.run({ id: line.id, kind, text: line.text, dueOn: line.dueOn, fabe: null });
  }

  return {
    cursor,
    focused: lines.find((line) => line.id === cursor.focused) ?? null,
    focusLast: () => {
      const last = lines[lines.length - 1];
      if (last) cursor.focusRow(last.id);
    },
    edited,
    edit: (line) => setEdited({ id: line.id }),
    close: () => {
      const id = edited?.id;
      setEdited(null);
      if (id !== undefined) requestAnimationFrame(() => cursor.focusRow(id));
    },
    mark,
    remove: (line) => void removal.run(line.id),
  };
}
