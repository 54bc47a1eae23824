/** The question whose answer is being written, as it is kept with the draft of the line. */
import type { Bilingual } from '../../../api';
import { draftBody } from './draftBody';

export interface Answered {
  key: string;
  text: Bilingual;
}

/** The body of the draft; '' for none. */
export function draftOfAnswered(answered: Answered | null): string {
  return answered === null ? '' : JSON.stringify({ key: answered.key, text: answered.text });
}

/** The question in a draft; null when there is none, or none that can be read. */
export function answeredOfDraft(body: string): Answered | null {
  const found = draftBody(body);
  return isAnswered(found) ? { key: found.key, text: { zh: found.text.zh, en: found.text.en } } : null;
}

function isAnswered(found: unknown): found is Answered {
  if (!isRecord(found) || typeof found.key !== 'string' || found.key === '') return false;
  return isRecord(found.text) && typeof found.text.zh === 'string' && typeof found.text.en === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
