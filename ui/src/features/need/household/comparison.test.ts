import { describe, expect, it } from 'vitest';
import { DEPTHS, LEVELS, type MemberNeeds, type NeedCell } from '../../../api';
import { differences, gathered, isComparable, markedCells } from './comparison';

/** A member with a need open, in hand or met in the cells named. */
function member(name: string, needs: Record<string, 'open' | 'beingMet' | 'met'>): MemberNeeds {
  const cells = LEVELS.flatMap((level) =>
    DEPTHS.map((depth): NeedCell => {
      const state = needs[`${level}/${depth}`];
      const of = (one: string) => (state === one ? 1 : 0);
      return {
        level,
        depth,
        notes: state ? 1 : 0,
        open: of('open'),
        beingMet: of('beingMet'),
        met: of('met'),
        outdated: 0,
        newestOn: null,
        askedOn: null,
        standing: state ? 'fresh' : 'empty',
      };
    }),
  );
  return { client: { id: name, name, tier: 'high' }, cells };
}

describe('differences', () => {
  it('are the cells where one has a need that another, of whom the cell is known, has not', () => {
    const found = differences([
      member('林静仪', { 'safety/deep': 'open', 'esteem/hidden': 'beingMet', 'belonging/stated': 'met' }),
      member('陈国栋', { 'safety/deep': 'met', 'esteem/hidden': 'open', 'belonging/stated': 'open' }),
    ]);
    expect(found).toEqual([
      { level: 'safety', depth: 'deep', having: ['林静仪'], lacking: ['陈国栋'] },
      { level: 'belonging', depth: 'stated', having: ['陈国栋'], lacking: ['林静仪'] },
    ]);
    expect([...markedCells(found)]).toEqual(['safety/deep', 'belonging/stated']);
  });

  it('are none where a cell is known of one alone: of the other nobody asked', () => {
    const one = member('林静仪', { 'safety/deep': 'open' });
    const other = member('陈国栋', { 'belonging/stated': 'open' });
    expect(differences([one, other])).toEqual([]);
    expect(isComparable([one, other])).toBe(false);
    expect(isComparable([one, member('周', { 'safety/deep': 'met' })])).toBe(true);
  });

  it('are none between those who need the same, or of one alone', () => {
    const one = member('林静仪', { 'safety/deep': 'open' });
    expect(differences([one, member('陈国栋', { 'safety/deep': 'beingMet' })])).toEqual([]);
    expect(differences([one])).toEqual([]);
    expect(differences([])).toEqual([]);
    expect(isComparable([])).toBe(false);
  });
});

it('tells together what the same people have and the same lack', () => {
  const told = gathered(
    differences([
      member('甲', { 'safety/deep': 'open', 'esteem/deep': 'open', 'belonging/deep': 'met' }),
      member('乙', { 'safety/deep': 'met', 'esteem/deep': 'met', 'belonging/deep': 'open' }),
      member('丙', { 'safety/deep': 'met', 'esteem/deep': 'met' }),
    ]),
  );
  expect(told.map((one) => [one.having, one.lacking, one.cells.length])).toEqual([
    [['甲'], ['乙', '丙'], 2],
    [['乙'], ['甲'], 1],
  ]);
});
