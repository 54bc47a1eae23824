import { expect, test } from 'vitest';
import { shownNeeds } from './shownNeeds';

const need = (id: number, depth: 'stated' | 'hidden' | 'deep') => ({ id, depth });

test('what lies deep is apart, and of the rest only the newest are read', () => {
  const needs = [
    need(1, 'deep'),
    need(2, 'stated'),
    need(3, 'hidden'),
    ...[4, 5, 6].map((id) => need(id, 'stated')),
  ];
  const { open, more, deep } = shownNeeds(needs);
  expect(open.map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  expect(more).toBe(1);
  expect(deep.map(({ id }) => id)).toEqual([1]);
});

test('no needs, nothing to show', () => {
  expect(shownNeeds([])).toEqual({ open: [], more: 0, deep: [] });
});
