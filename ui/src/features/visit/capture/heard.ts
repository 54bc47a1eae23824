/** Which words are listened to for a need: those being written, or in an empty entry the last line while it is plain. */
import type { LineKind } from '../../../api';
import { lastPlain } from '../line/marks';

export interface Heard {
  text: string;
  /** Whether they are being written, or were just taken down. */
  of: 'entry' | 'last';
}

export function heardWords(
  entry: { text: string; kind: LineKind },
  taken: readonly { text: string; kind: LineKind }[],
): Heard | null {
  if (entry.text.trim() !== '')
    return entry.kind === 'note' || entry.kind === 'need' ? { text: entry.text, of: 'entry' } : null;
  const last = entry.kind === 'note' ? lastPlain(taken) : null;
  return last && { text: last.text, of: 'last' };
}
