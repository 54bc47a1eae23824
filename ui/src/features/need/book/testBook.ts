/** A small book of figures for the tests: every figure is told apart by its place. */
import { AGE_BANDS, MEASURES, type NeedBook, type NeedSegment, TIERS } from '../../../api';
import type { Segment } from './bookFigure';

/** Cells count from 100 × the measure, levels from +50, depths from +60; anywhere is +70. */
export function testSegment(of: Segment, clients: number): NeedSegment {
  return {
    ...of,
    clients,
    notes: clients,
    knownCells: clients * 3,
    freshCells: clients,
    figures: MEASURES.map((measure, at) => ({
      measure,
      cells: Array.from({ length: 15 }, (_, cell) => at * 100 + cell),
      levels: Array.from({ length: 5 }, (_, level) => at * 100 + 50 + level),
      depths: Array.from({ length: 3 }, (_, depth) => at * 100 + 60 + depth),
      any: at * 100 + 70,
    })),
    themes: Array.from({ length: 20 }, (_, theme) => theme),
  };
}

export function testBook(high = 16): NeedBook {
  return {
    all: testSegment({ tier: null, age: null }, 146),
    tiers: [...TIERS].reverse().map((tier) => testSegment({ tier, age: null }, tier === 'high' ? high : 40)),
    ages: AGE_BANDS.map((age) => testSegment({ tier: null, age }, age === 'unknown' ? 0 : 20)),
  };
}
