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
  const { open, deep } = shownNeeds(needs);
  expect(open.shown.map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  expect(open.more).toBe(1);
  expect(deep.shown.map(({ id }) => id)).toEqual([1]);
});

test('of many that lie deep the newest are read, and all are counted', () => {
  const { deep } = shownNeeds([1, 2, 3, 4, 5, 6].map((id) => need(id, 'deep')));
  expect(deep.shown.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(deep).toMatchObject({ more: 2, all: 6 });
});

test('no needs, nothing to show', () => {
  const none = { shown: [], more: 0, all: 0 };
  expect(shownNeeds([])).toEqual({ open: none, deep: none });
});
