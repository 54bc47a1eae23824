/** The cursor over the lines of a visit, and what is done to the line under it. */
import { useState } from 'react';
import { commands, type LineKind, useWrite, type VisitLine } from '../../../api';
import { useRowCursor } from '../../../shared/useRowCursor';
import { isToldInParts, type Mark, marked } from './marks';

/** A line being changed, and what it is to become. */
export interface EditedLine {
  id: string;
  kind: LineKind;
  /** Whether it was opened to be marked: then what the mark asks for comes before the words. */
  toMark: boolean;
  /** Where the focus goes when it is done. */
  backTo: 'line' | 'entry';
}

export interface LineEditing {
  cursor: ReturnType<typeof useRowCursor<HTMLDivElement>>;
  /** The line under the focus. */
  focused: VisitLine | null;
  focusLast: () => void;
  edited: EditedLine | null;
  mark: (line: VisitLine, as: Mark) => void;
  /** Marks a line without leaving the entry for good: the focus comes back to it. */
  markFromEntry: (line: VisitLine, as: Mark) => void;
  /** What the row of a line is given. */
  rowOf: (line: VisitLine) => EditableLine;
}

/** A line with what can be done to it where it stands. */
export interface EditableLine {
  line: VisitLine;
  /** Set while the line is being changed. */
  editing: EditedLine | null;
  onEdit: () => void;
  /** The line being changed is to be of another kind. */
  onKind: (kind: LineKind) => void;
  onClose: () => void;
  onRemove: () => void;
  /** The day of a promise or request, taken in its row. */
  onDue: (dueOn: string) => void;
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
}

export function useLineEditing(lines: readonly VisitLine[], onLeave: () => void): LineEditing {
  const cursor = useRowCursor<HTMLDivElement>(
    lines.map((line) => line.id),
    { onPastEnd: onLeave, letters: false },
  );
  const [edited, setEdited] = useState<EditedLine | null>(null);
  const change = useWrite(commands.editVisitLine, { tell: false });
  const removal = useWrite(commands.removeVisitLine);

  function mark(line: VisitLine, as: Mark): void {
    if (edited?.id === line.id) {
      setEdited({ ...edited, kind: marked(edited.kind, as) });
      return;
    }
    const kind = marked(line.kind, as);
    if (isToldInParts(kind)) setEdited({ id: line.id, kind, toMark: true, backTo: 'line' });
    else tell(line, kind, line.dueOn);
  }

  function tell({ id, text }: VisitLine, kind: LineKind, dueOn: string | null): void {
    void change.run({ id, kind, text, dueOn, fabe: null, terms: null, need: null });
  }

  function close(): void {
    setEdited(null);
    if (edited?.backTo === 'entry') onLeave();
    else if (edited) requestAnimationFrame(() => cursor.focusRow(edited.id));
  }

  return {
    cursor,
    focused: lines.find((line) => line.id === cursor.focused) ?? null,
    focusLast: () => {
      const last = lines[lines.length - 1];
      if (last) cursor.focusRow(last.id);
    },
    edited,
    mark,
    markFromEntry: (line, as) => setEdited({ id: line.id, kind: as, toMark: true, backTo: 'entry' }),
    rowOf: (line) => ({
      line,
      editing: edited?.id === line.id ? edited : null,
      onEdit: () => setEdited({ id: line.id, kind: line.kind, toMark: false, backTo: 'line' }),
      onKind: (kind) => setEdited((now) => now && { ...now, kind }),
      onClose: close,
      onRemove: () => void removal.run(line.id),
      onDue: (dueOn) => tell(line, line.kind, dueOn),
      rowProps: cursor.rowProps(line.id),
    }),
  };
}
