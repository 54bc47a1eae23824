/**
 * What the keypad of a need says, before it is taken down. Three things make it: what the words seem to be (a suggestion
 * of the core), what the place proposes (a cell chosen on the map, a question being answered), and what the adviser set
 * by hand, which always wins.
 */
import {
  DEPTHS,
  LEVELS,
  type NeedConfidence,
  type NeedDepth,
  type NeedEvidence,
  type NeedLevel,
  type NeedSuggestion,
} from '../../../api';
import { type Cell, CONFIDENCE_OF, CONFIDENCES, EVIDENCES } from '../needWords';

/** `level` and `depth` are `null` until chosen. */
export interface PadValue {
  level: NeedLevel | null;
  depth: NeedDepth | null;
  evidence: NeedEvidence;
  confidence: NeedConfidence;
  /** The contact person concerned; `null` is the client. */
  about: string | null;
}

/** A value that names a cell, and can be taken down. */
export interface ChosenPad extends PadValue {
  level: NeedLevel;
  depth: NeedDepth;
}

/** What was set by hand; a field left out follows what is proposed. */
export type PadChoice = Partial<PadValue>;

export const BLANK_PAD: PadValue = {
  level: null,
  depth: null,
  evidence: 'said',
  confidence: CONFIDENCE_OF.said,
  about: null,
};

export function isChosen(value: PadValue | null): value is ChosenPad {
  return value !== null && value.level !== null && value.depth !== null;
}

/**
 * The value in force; `null` when nothing is proposed and nothing was set. A place names the whole cell, so it outweighs
 * the words; how sure one is follows the evidence until it is set.
 */
export function padOf(
  choice: PadChoice,
  suggestion: NeedSuggestion | null,
  cell: Cell | null = null,
): PadValue | null {
  if (suggestion === null && cell === null && Object.keys(choice).length === 0) return null;
  const evidence = choice.evidence ?? suggestion?.evidence ?? BLANK_PAD.evidence;
  return {
    level: choice.level ?? cell?.level ?? suggestion?.level ?? null,
    depth: choice.depth ?? cell?.depth ?? suggestion?.depth ?? null,
    evidence,
    confidence: choice.confidence ?? CONFIDENCE_OF[evidence],
    about: choice.about === undefined ? (suggestion?.about ?? null) : choice.about,
  };
}

/** The choice in a draft. A word this version does not know, as of a later one, counts as not chosen. */
export function readChoice(found: unknown): PadChoice {
  if (typeof found !== 'object' || found === null) return {};
  const said = new Map<string, unknown>(Object.entries(found));
  const level = wordOf(LEVELS, said.get('level'));
  const depth = wordOf(DEPTHS, said.get('depth'));
  const evidence = wordOf(EVIDENCES, said.get('evidence'));
  const confidence = wordOf(CONFIDENCES, said.get('confidence'));
  const about = said.get('about');
  return {
    ...(level && { level }),
    ...(depth && { depth }),
    ...(evidence && { evidence }),
    ...(confidence && { confidence }),
    ...((typeof about === 'string' || about === null) && { about }),
  };
}

function wordOf<Word extends string>(words: readonly Word[], found: unknown): Word | undefined {
  return words.find((word) => word === found);
}
