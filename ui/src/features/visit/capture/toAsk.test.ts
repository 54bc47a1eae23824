import { expect, test } from 'vitest';
import type { NextQuestion, QuestionOutcome } from '../../../api';
import { firstOpen, firstOther, spinOfKey } from './toAsk';

const question = (key: string, outcome: QuestionOutcome | null = null): NextQuestion => ({
  key,
  level: 'safety',
  depth: 'hidden',
  spin: null,
  text: { zh: key, en: key },
  reasons: [],
  askedOn: null,
  outcome,
});

test('the keys lead to the first question not asked yet, or else to the first', () => {
  const [asked, open, other] = [question('a', 'asked'), question('b', 'proposed'), question('c')];
  expect(firstOpen([asked, open, other])).toBe(open);
  expect(firstOpen([asked, question('d', 'answered')])).toBe(asked);
  expect(firstOpen([])).toBeUndefined();
});

test('a question of a step is never one that is among those of the visit already', () => {
  expect(firstOther([question('a'), question('b')], [question('a', 'asked')])?.key).toBe('b');
  expect(firstOther([question('a')], [question('a')])).toBeNull();
});

test('S P I N stand for their steps, whatever the shift', () => {
  expect(['s', 'P', 'i', 'n', 'x'].map(spinOfKey)).toEqual([
    'situation',
    'problem',
    'implication',
    'needPayoff',
    null,
  ]);
});
