import { expect, it } from 'vitest';
import type { HoldingView } from '../../api';
import { shares, totalOf } from './shares';

const holding = (id: string, amount: number | null): HoldingView => ({
  id,
  kind: 'fund',
  name: '',
  amount,
  terms: { code: '', risk: null, maturesOn: null },
  unsuited: null,
});

it('divides what is known and leaves out what is not', () => {
  const all = [holding('a', 300), holding('b', 100), holding('c', null)];
  expect(totalOf(all)).toBe(400);
  expect([...shares(all)]).toEqual([
    ['a', 0.75],
    ['b', 0.25],
  ]);
});
it('divides nothing by nothing', () => {
  expect(shares([holding('a', 0), holding('b', null)]).size).toBe(0);
});
