import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  countText,
  coverageOf,
  freshnessOf,
  percentText,
  rowGroups,
  shareOf,
  spotAfter,
  tintOf,
  within,
} from './grid';
import { testBook, testSegment } from './testBook';

describe('columnsOf', () => {
  it('ends anywhere on the map, whatever the shape', () => {
    expect(columnsOf('levels')).toHaveLength(6);
    expect(columnsOf('depths')).toHaveLength(4);
    expect(columnsOf('cells')).toHaveLength(16);
    for (const shape of ['levels', 'depths', 'cells'] as const) {
      expect(columnsOf(shape).at(-1)).toEqual({ level: null, depth: null });
    }
  });
  it('goes from the ground up, each level from stated to deep', () => {
    expect(columnsOf('cells')[3]).toEqual({ level: 'safety', depth: 'stated' });
  });
});

describe('rowGroups', () => {
  it('is the book, the tiers from the highest, the ages; without those that have nobody', () => {
    const [all, tiers, ages] = rowGroups(testBook());
    expect(all?.map((one) => one.clients)).toEqual([146]);
    expect(tiers?.map((one) => one.tier)).toEqual(['high', 'upperMiddle', 'lowerMiddle', 'low', 'unknown']);
    expect(ages?.map((one) => one.age)).not.toContain('unknown');
    expect(rowGroups(testBook(0))[1]?.[0]?.tier).toBe('upperMiddle');
  });
});

describe('shares', () => {
  const segment = testSegment({ tier: null, age: null }, 10);
  it('counts the known of 15 cells each, and the fresh of the known', () => {
    expect(coverageOf(segment)).toBeCloseTo(0.2);
    expect(freshnessOf(segment)).toBeCloseTo(1 / 3);
  });
  it('is no share where there is nobody', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(coverageOf(testSegment({ tier: null, age: null }, 0))).toBeNull();
  });
  it('never tells something as nothing, nor nearly all as all', () => {
    expect(percentText(null)).toBe('—');
    expect([0, 0.004, 0.38, 0.995, 1].map(percentText)).toEqual(['0%', '<1%', '38%', '>99%', '100%']);
  });
  it('tints in five steps, and none not at all', () => {
    expect([null, 0, 0.01, 0.1, 0.25, 0.45, 0.7, 1].map(tintOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
  });
});

describe('countText', () => {
  it('is exact while it fits', () => {
    expect(countText(9_999, 'zh-CN')).toBe('9999');
    expect(countText(23_456, 'zh-CN')).toBe('2.3万');
    expect(countText(23_456, 'en-US')).toBe('23.5K');
  });
});

describe('spotAfter', () => {
  const extent = { rows: 12, columns: 6 };
  const at = { row: 1, column: 1 };
  it('goes one step by an arrow and stops at the edge', () => {
    expect(spotAfter('ArrowRight', false, at, extent)).toEqual({ row: 1, column: 2 });
    expect(spotAfter('ArrowUp', false, { row: 0, column: 1 }, extent)).toEqual({ row: 0, column: 1 });
    expect(spotAfter('ArrowRight', false, { row: 1, column: 5 }, extent)).toEqual({ row: 1, column: 5 });
  });
  it('goes to the ends of the row, and with Ctrl of the grid', () => {
    expect(spotAfter('End', false, at, extent)).toEqual({ row: 1, column: 5 });
    expect(spotAfter('Home', true, at, extent)).toEqual({ row: 0, column: 0 });
    expect(spotAfter('PageDown', false, at, extent)).toEqual({ row: 11, column: 1 });
  });
  it('leaves every other key alone', () => {
    expect(spotAfter('j', false, at, extent)).toBeNull();
  });
  it('comes back into a grid that became smaller', () => {
    expect(within({ row: 11, column: 15 }, { rows: 5, columns: 4 })).toEqual({ row: 4, column: 3 });
    expect(within({ row: -1, column: -1 }, extent)).toEqual({ row: 0, column: 0 });
  });
});
