/** What is to be asked at the table, and the keys of the SPIN steps. */
import type { NextQuestion, Spin } from '../../../api';

const KEYS = new Map<string, Spin>([
  ['s', 'situation'],
  ['p', 'problem'],
  ['i', 'implication'],
  ['n', 'needPayoff'],
]);

/** The SPIN step a key stands for. */
export function spinOfKey(key: string): Spin | null {
  return KEYS.get(key.toLowerCase()) ?? null;
}

/** Whether the question was put in this visit. */
export function isDealtWith({ outcome }: Pick<NextQuestion, 'outcome'>): boolean {
  return outcome === 'asked' || outcome === 'answered';
}

/** Where the eye goes first: the first not asked yet, or else the first. */
export function firstOpen(questions: readonly NextQuestion[]): NextQuestion | undefined {
  return questions.find((question) => !isDealtWith(question)) ?? questions[0];
}

/** The first that is not among those of the visit already. */
export function firstOther(
  found: readonly NextQuestion[],
  onTable: readonly NextQuestion[],
): NextQuestion | null {
  const known = new Set(onTable.map((question) => question.key));
  return found.find((question) => !known.has(question.key)) ?? null;
}
