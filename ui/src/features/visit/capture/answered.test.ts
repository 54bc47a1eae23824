import { expect, test } from 'vitest';
import { answeredOfDraft, draftOfAnswered } from './answered';

test('a question survives in the draft of its answer', () => {
  const question = { key: 'who-is-with-mother', text: { zh: '谁在陪她？', en: 'Who is with her?' } };
  expect(answeredOfDraft(draftOfAnswered(question))).toEqual(question);
});

test('no question, or one that cannot be read, is none', () => {
  expect(draftOfAnswered(null)).toBe('');
  for (const body of ['', 'x', '3', 'null', '{}', '{"key":""}', '{"key":"a","text":{"zh":1}}'])
    expect(answeredOfDraft(body)).toBeNull();
});
