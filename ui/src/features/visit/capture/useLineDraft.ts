/**
 * The line being written, with its mark, its day, its four parts, and what it says of a need; all of it survives a crash
 * as drafts of the visit.
 */
import { type Fabe, type LineKind, type ProductTerms, useDraft } from '../../../api';
import { type PadChoice, readChoice } from '../../need';
import { NO_TERMS } from '../../product';
import { FABE_PARTS, type FabePart } from '../line/FabeFields';
import { type Answered, answeredOfDraft, draftOfAnswered } from './answered';
import { draftBody } from './draftBody';

export interface LineDraft {
  text: string;
  setText: (text: string) => void;
  kind: LineKind;
  /** Another mark than need forgets what was said of one. */
  setKind: (kind: LineKind) => void;
  dueOn: string | null;
  setDueOn: (dueOn: string | null) => void;
  fabe: Fabe;
  setPart: (part: FabePart, text: string) => void;
  /** Code, risk level and maturity of a product. */
  terms: ProductTerms;
  setTerms: (terms: ProductTerms) => void;
  /** What was set by hand of the need; the rest follows the words. */
  need: PadChoice;
  setNeed: (choice: PadChoice) => void;
  /** The question the line answers. */
  answered: Answered | null;
  setAnswered: (answered: Answered | null) => void;
  isKept: boolean;
  isLost: boolean;
  clear: () => void;
}

const KINDS: readonly string[] = [
  'note',
  'topic',
  'product',
  'promise',
  'request',
  'need',
] satisfies LineKind[];

export function useLineDraft(client: string, visit: string): LineDraft {
  const key = `client/${client}/visit/${visit}/line` as const;
  const text = useDraft(key);
  const kind = useDraft(`${key}/kind`);
  const dueOn = useDraft(`${key}/due`);
  const feature = useDraft(`${key}/feature`);
  const advantage = useDraft(`${key}/advantage`);
  const benefit = useDraft(`${key}/benefit`);
  const evidence = useDraft(`${key}/evidence`);
  const terms = useDraft(`${key}/terms`);
  const need = useDraft(`${key}/need`);
  const answered = useDraft(`${key}/question`);
  const parts = { feature, advantage, benefit, evidence };
  const all = [text, kind, dueOn, feature, advantage, benefit, evidence, terms, need, answered];

  // Emptied, not discarded: the draft on the disk goes a moment later, when the line itself is there.
  function empty(drafts: typeof all): void {
    for (const draft of drafts) if (draft.text !== '') draft.setText('');
  }

  return {
    text: text.text,
    setText: text.setText,
    kind: KINDS.includes(kind.text) ? (kind.text as LineKind) : 'note',
    setKind: (to) => {
      kind.setText(to);
      if (to !== 'need') empty([need, answered]);
    },
    dueOn: dueOn.text === '' ? null : dueOn.text,
    setDueOn: (day) => dueOn.setText(day ?? ''),
    fabe: Object.fromEntries(FABE_PARTS.map((part) => [part, parts[part].text])) as Record<FabePart, string>,
    setPart: (part, typed) => parts[part].setText(typed),
    terms: { ...NO_TERMS, ...(draftBody(terms.text) as Partial<ProductTerms> | null) },
    setTerms: (to) => terms.setText(JSON.stringify(to)),
    need: readChoice(draftBody(need.text)),
    setNeed: (choice) => need.setText(Object.keys(choice).length === 0 ? '' : JSON.stringify(choice)),
    answered: answeredOfDraft(answered.text),
    setAnswered: (to) => answered.setText(draftOfAnswered(to)),
    isKept: all.every((draft) => draft.keeping === 'kept'),
    isLost: all.some((draft) => draft.keeping === 'failed'),
    clear: () => empty(all),
  };
}
