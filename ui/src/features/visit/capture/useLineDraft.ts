/** The line being written, with its mark, day and four parts; all of it survives a crash as drafts of the visit. */
import { type Fabe, type LineKind, useDraft } from '../../../api';
import { FABE_PARTS, type FabePart } from '../line/FabeFields';

export interface LineDraft {
  text: string;
  setText: (text: string) => void;
  kind: LineKind;
  setKind: (kind: LineKind) => void;
  dueOn: string | null;
  setDueOn: (dueOn: string | null) => void;
  fabe: Fabe;
  setPart: (part: FabePart, text: string) => void;
  isKept: boolean;
  isLost: boolean;
  clear: () => void;
}

const KINDS: readonly string[] = ['note', 'topic', 'product', 'promise', 'request'] satisfies LineKind[];

export function useLineDraft(visit: string): LineDraft {
  const key = `visit/${visit}/line`;
  const text = useDraft(key);
  const kind = useDraft(`${key}/kind`);
  const dueOn = useDraft(`${key}/due`);
  const feature = useDraft(`${key}/feature`);
  const advantage = useDraft(`${key}/advantage`);
  const benefit = useDraft(`${key}/benefit`);
  const evidence = useDraft(`${key}/evidence`);
  const parts = { feature, advantage, benefit, evidence };
  const all = [text, kind, dueOn, feature, advantage, benefit, evidence];
  return {
    text: text.text,
    setText: text.setText,
    kind: KINDS.includes(kind.text) ? (kind.text as LineKind) : 'note',
    setKind: kind.setText,
    dueOn: dueOn.text === '' ? null : dueOn.text,
    setDueOn: (day) => dueOn.setText(day ?? ''),
    fabe: Object.fromEntries(FABE_PARTS.map((part) => [part, parts[part].text])) as Record<FabePart, string>,
    setPart: (part, typed) => parts[part].setText(typed),
    isKept: all.every((draft) => draft.keeping === 'kept'),
    isLost: all.some((draft) => draft.keeping === 'failed'),
    // Emptied, not discarded: the draft on the disk goes a moment later, when the line itself is there.
    clear: () => {
      for (const draft of all) if (draft.text !== '') draft.setText('');
    },
  };
}
