/** What a line can be marked as, and the key that marks it. The same key again takes the mark off. */
import type { LineKind } from '../../../api';

export type Mark = Exclude<LineKind, 'note'>;

export const MARKS: readonly { kind: Mark; key: string }[] = [
  { kind: 'promise', key: 'mod+p' },
  { kind: 'request', key: 'mod+r' },
  { kind: 'need', key: 'mod+d' },
  { kind: 'product', key: 'mod+f' },
  { kind: 'topic', key: 'mod+t' },
];

/** What a line becomes when a mark is pressed on it. */
export function marked(kind: LineKind, mark: Mark): LineKind {
  return kind === mark ? 'note' : mark;
}

/** Whether a line of the kind has a due day. */
export function hasDueDay(kind: LineKind): boolean {
  return kind === 'promise' || kind === 'request';
}

/** Whether a line of the kind is told in more than its words: a product in four parts, a need by its cell. */
export function isToldInParts(kind: LineKind): boolean {
  return kind === 'product' || kind === 'need';
}

/** The last line, if it is a plain note: what a mark pressed in an empty entry is about. */
export function lastPlain<Line extends { kind: LineKind }>(lines: readonly Line[]): Line | null {
  const last = lines[lines.length - 1];
  return last?.kind === 'note' ? last : null;
}
