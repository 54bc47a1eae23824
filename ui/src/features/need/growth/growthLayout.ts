/** Where the columns of the growth stand, and how its months are told. */
import type { GrowthPoint } from '../../../api';

/** Cells of the whole map. */
export const ALL_CELLS = 15;
const COLUMN_MOST = 30;
const COLUMN_LEAST = 6;
const GAP = 3;

export interface GrowthColumn {
  month: string;
  /** The place of the month, for the pointer: as wide as the step from one to the next. */
  slot: { x: number; width: number };
  bar: { x: number; y: number; width: number; height: number };
  /** The height of the notes' dot. */
  dot: number;
  /** The year, at its first month and at the first of all. */
  year: string | null;
}

export interface GrowthLayout {
  width: number;
  columns: readonly GrowthColumn[];
}

/** Columns of known cells and dots of notes, each by its own measure, from the left. */
export function layGrowth(points: readonly GrowthPoint[], width: number, height: number): GrowthLayout {
  const step = Math.min(Math.max(Math.floor(width / Math.max(points.length, 1)), COLUMN_LEAST), COLUMN_MOST);
  const mostNotes = Math.max(...points.map((point) => point.notes), 1);
  return {
    width: step * points.length,
    columns: points.map((point, at) => {
      const tall = (Math.min(point.cells, ALL_CELLS) / ALL_CELLS) * height;
      const bar = Math.max(tall, 1);
      return {
        month: point.month,
        slot: { x: at * step, width: step },
        bar: { x: at * step + GAP / 2, y: height - bar, width: step - GAP, height: bar },
        // Half a dot from either edge, so that none is cut off.
        dot: height - 2 - (point.notes / mostNotes) * (height - 4),
        year: at === 0 || point.month.slice(5, 7) === '01' ? point.month.slice(0, 4) : null,
      };
    }),
  };
}

/** 2026年3月, Mar 2026. */
export function monthText(month: string, language: string): string {
  const year = Number(month.slice(0, 4));
  const at = Number(month.slice(5, 7));
  if (language.startsWith('zh')) return `${year}年${at}月`;
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, at - 1),
  );
  return `${name} ${year}`;
}

/** The last day of a month, ISO. */
export function endOfMonth(month: string): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10);
}

/** The day that shows the map of a month: its last; `null`, which is today, for the month that still runs. */
export function dayShown(month: string, today: string): string | null {
  return month.slice(0, 7) >= today.slice(0, 7) ? null : endOfMonth(month);
}

/** The month an arrow, Home or End leads to; `null` for any other key. */
export function monthTowards(at: number, key: string, months: number): number | null {
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'ArrowRight') return Math.min(at + 1, months - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return months - 1;
  return null;
}
