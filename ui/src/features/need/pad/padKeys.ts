/**
 * The keys of the pad: 1 to 5 the level from the ground up, Q W E the depth, S O I what it rests on, + and − how sure one
 * is, P the next person around the client. Enter confirms, Escape gives up.
 */
import { LEVELS, type NeedConfidence, type NeedDepth, type NeedEvidence } from '../../../api';
import { CONFIDENCE_OF, CONFIDENCES } from '../needWords';
import { BLANK_PAD, type PadChoice, type PadValue } from './padValue';

export const DEPTH_KEYS: Record<NeedDepth, string> = { stated: 'q', hidden: 'w', deep: 'e' };
export const EVIDENCE_KEYS: Record<NeedEvidence, string> = { said: 's', observed: 'o', inferred: 'i' };

export type PadAct =
  | { kind: 'choose'; choice: PadChoice }
  | { kind: 'confirm' }
  | { kind: 'cancel' }
  /** A letter or figure that means nothing here: it must not reach the page behind. */
  | { kind: 'nothing' };

export interface PadKey {
  key: string;
  /** The place on the keyboard; says the letter when an input method hides it. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key does to the pad; `null` when it is none of its own. `people` are the ids P goes through. */
export function padAct(pressed: PadKey, value: PadValue | null, people: readonly string[]): PadAct | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const key = letterOf(pressed);
  const now = value ?? BLANK_PAD;
  if (key === 'enter') return { kind: 'confirm' };
  if (key === 'escape') return { kind: 'cancel' };
  const level = /^[1-5]$/.test(key) ? LEVELS[Number(key) - 1] : undefined;
  if (level) return { kind: 'choose', choice: { level } };
  const depth = ownerOf(DEPTH_KEYS, key);
  if (depth) return { kind: 'choose', choice: { depth } };
  const evidence = ownerOf(EVIDENCE_KEYS, key);
  if (evidence) return { kind: 'choose', choice: withEvidence(now, evidence) };
  if (key === '+' || key === '=') return { kind: 'choose', choice: { confidence: surer(now.confidence, 1) } };
  if (key === '-' || key === '_')
    return { kind: 'choose', choice: { confidence: surer(now.confidence, -1) } };
  if (key === 'p' && people.length > 0) {
    return { kind: 'choose', choice: { about: nextPerson(people, now.about) } };
  }
  return /^[a-z0-9]$/.test(key) ? { kind: 'nothing' } : null;
}

/** One step surer or less sure; at either end it stays. */
export function surer(confidence: NeedConfidence, by: 1 | -1): NeedConfidence {
  return CONFIDENCES[CONFIDENCES.indexOf(confidence) + by] ?? confidence;
}

/** Another evidence brings the confidence that goes with it, unless that had been set apart from it. */
export function withEvidence(now: PadValue, evidence: NeedEvidence): PadChoice {
  const followed = now.confidence === CONFIDENCE_OF[now.evidence];
  return followed ? { evidence, confidence: CONFIDENCE_OF[evidence] } : { evidence };
}

/** The one after, then the client again (`null`). */
export function nextPerson(people: readonly string[], about: string | null): string | null {
  const at = about === null ? -1 : people.indexOf(about);
  return people[at + 1] ?? null;
}

function ownerOf<Word extends string>(keys: Record<Word, string>, key: string): Word | undefined {
  return (Object.keys(keys) as Word[]).find((word) => keys[word] === key);
}

function letterOf({ key, code }: PadKey): string {
  if (key.length === 1 || (key !== 'Process' && key !== 'Unidentified')) return key.toLowerCase();
  const hidden = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code);
  return (hidden?.[1] ?? hidden?.[2] ?? '').toLowerCase();
}
