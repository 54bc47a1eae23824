import { expect, test } from 'vitest';
import { hasDueDay, marked } from './marks';

test('a mark pressed again is taken off; another replaces it', () => {
  expect(marked('note', 'promise')).toBe('promise');
  expect(marked('promise', 'promise')).toBe('note');
  expect(marked('promise', 'request')).toBe('request');
});

test('only what must be done has a day', () => {
  expect((['note', 'topic', 'product', 'promise', 'request'] as const).filter(hasDueDay)).toEqual([
    'promise',
    'request',
  ]);
});
