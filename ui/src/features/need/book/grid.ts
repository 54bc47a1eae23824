/** The grid of figures: its rows and columns, how deep a share is tinted, and where the arrow keys lead. */
import { DEPTHS, LEVELS, type NeedBook, type NeedSegment, TIERS } from '../../../api';
import { ANYWHERE, type Place } from './bookFigure';

export const SHAPES = ['levels', 'depths', 'cells'] as const;
export type Shape = (typeof SHAPES)[number];

/** The columns of a shape from left to right; the last is anywhere on the map. */
export function columnsOf(shape: Shape): Place[] {
  switch (shape) {
    case 'levels':
      return [...LEVELS.map((level) => ({ level, depth: null })), ANYWHERE];
    case 'depths':
      return [...DEPTHS.map((depth) => ({ level: null, depth })), ANYWHERE];
    case 'cells':
      return [...LEVELS.flatMap((level) => DEPTHS.map((depth) => ({ level, depth }))), ANYWHERE];
  }
}

/** The rows, group by group: the book, the tiers from the highest, the age bands. Who is nobody has no row. */
export function rowGroups(book: NeedBook): NeedSegment[][] {
  const tiers = TIERS.flatMap((tier) => book.tiers.filter((one) => one.tier === tier));
  const inhabited = (segments: NeedSegment[]) => segments.filter((segment) => segment.clients > 0);
  return [[book.all], inhabited(tiers), inhabited(book.ages)].filter((group) => group.length > 0);
}

/** Nothing of nothing is no share at all. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** How many of the 15 cells of every client are known. */
export function coverageOf({ knownCells, clients }: NeedSegment): number | null {
  return shareOf(knownCells, LEVELS.length * DEPTHS.length * clients);
}

/** How much of what is known is of the last half year. */
export function freshnessOf({ freshCells, knownCells }: NeedSegment): number | null {
  return shareOf(freshCells, knownCells);
}

/** 38%; what is there is never told as 0%, and what is missing never as 100%. */
export function percentText(share: number | null): string {
  if (share === null) return '—';
  if (share > 0 && share < 0.01) return '<1%';
  if (share > 0.99 && share < 1) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/** A count that fits a narrow cell: in full and without a comma below ten thousand, then 2.3万 or 23K. */
export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(
    language,
    count < 10_000 ? { useGrouping: false } : { notation: 'compact', maximumFractionDigits: 1 },
  ).format(count);
}

const TINTS_FROM = [0.1, 0.25, 0.45, 0.7] as const;

/** 0 for none, then five steps, so that a glance tells few from most. */
export function tintOf(share: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (share === null || share === 0) return 0;
  return (1 + TINTS_FROM.filter((from) => share >= from).length) as 1 | 2 | 3 | 4 | 5;
}

export interface Spot {
  row: number;
  column: number;
}

interface Extent {
  rows: number;
  columns: number;
}

export function within({ row, column }: Spot, { rows, columns }: Extent): Spot {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** Where a key leads in the grid; `null` for a key that is not of the grid. */
export function spotAfter(key: string, isFar: boolean, { row, column }: Spot, extent: Extent): Spot | null {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to: Record<string, Spot> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageUp: { row: 0, column },
    PageDown: { row: last.row, column },
  };
  const spot = to[key];
  return spot === undefined ? null : within(spot, extent);
}
