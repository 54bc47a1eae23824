import { expect, it } from 'vitest';
import { figureSaid } from './figures';

const clause = (said: string) => figureSaid(said)?.leaf.clause;

it.each([
  ['300万以上', { about: 'assets', of: { from: 300_000_000, to: null } }],
  ['资产大于100万', { about: 'assets', of: { from: 100_000_000, to: null } }],
  ['资产不到 50 万', { about: 'assets', of: { from: null, to: 50_000_000 } }],
  ['1亿以上', { about: 'assets', of: { from: 10_000_000_000, to: null } }],
  ['60岁以上', { about: 'age', of: { from: 60, to: null } }],
  ['三十岁以下', { about: 'age', of: { from: null, to: 30 } }],
  ['over 60', { about: 'age', of: { from: 60, to: null } }],
  ['no contact for 3 months', { about: 'contact', of: { by: 'touch', since: { kind: 'days', of: 90 } } }],
])('reads %s', (said, meant) => {
  expect(clause(said)).toEqual(meant);
});

it.each(['300万', '60岁', '3号会议室', '没联系', '十', '第三', '99999年没联系', '0天没见', 'over the hill'])(
  'leaves %s alone',
  (said) => {
    expect(figureSaid(said)).toBeNull();
  },
);
