import { expect, test } from 'vitest';
import { hasDueDay, isToldInParts, lastPlain, MARKS, marked } from './marks';

test('a mark pressed again is taken off; another replaces it', () => {
  expect(marked('note', 'promise')).toBe('promise');
  expect(marked('promise', 'promise')).toBe('note');
  expect(marked('promise', 'request')).toBe('request');
});

test('only what must be done has a day', () => {
  expect((['note', 'topic', 'product', 'promise', 'request', 'need'] as const).filter(hasDueDay)).toEqual([
    'promise',
    'request',
  ]);
});

test('a product and a need are told in more than their words', () => {
  expect(MARKS.map(({ kind }) => kind).filter(isToldInParts)).toEqual(['need', 'product']);
});

test('a mark pressed in an empty entry is about the last line, and only while it is a plain note', () => {
  const [note, need] = [{ kind: 'note' as const }, { kind: 'need' as const }];
  expect(lastPlain([need, note])).toBe(note);
  expect(lastPlain([note, need])).toBeNull();
  expect(lastPlain([])).toBeNull();
});
