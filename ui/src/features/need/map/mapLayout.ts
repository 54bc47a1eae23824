/**
 * Where everything of the map stands: a pyramid of five rows, wider towards the ground on both sides, cut by the
 * waterline into what is said out loud and what lies deeper. In pixels, so that words keep their size at every width.
 */
import { DEPTHS, LEVELS, type NeedDepth, type NeedLevel } from '../../../api';
import type { Cell } from '../needWords';

export interface MapMeasure {
  width: number;
  /** Room for the word of the lowest level; those above have more, for the pyramid leaves it. */
  label: number;
  /** Height of the line of depths on top; 0 for none. */
  head: number;
  row: number;
  gap: number;
}

export interface CellBox extends Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLayout {
  width: number;
  height: number;
  /** Row by row from the top of the pyramid, each from stated to deep. */
  rows: readonly { level: NeedLevel; label: { x: number; y: number }; cells: readonly CellBox[] }[];
  heads: readonly { depth: NeedDepth; x: number; y: number }[];
  /** From the middle of one head to the middle of the next, where they stand closest. */
  headRoom: number;
  /** The waterline, and where the deep begins. */
  waterline: number;
  deep: number;
}

/** The highest row is so much narrower than the lowest, of the outer cells. */
const SLOPE = 0.44;
/** Of the width without the labels: the outer columns at the ground, the middle one. */
const OUTER = 0.345;
const LABEL_GAP = 10;
const FOOT = 4;
/** From the waterline to the cells on either side. */
const SHORE = 5;

/** The levels as drawn, from the top. */
export const FROM_TOP: readonly NeedLevel[] = [...LEVELS].reverse();

export function layMap({ width, label, head, row, gap }: MapMeasure): MapLayout {
  const left = label === 0 ? 0 : label + LABEL_GAP;
  const room = Math.max(width - left - FOOT, 3 * SHORE);
  const outer = Math.round(room * OUTER);
  const waterline = left + outer + SHORE;
  const hidden = waterline + SHORE;
  const deep = Math.round(width - FOOT - outer);
  const step = Math.round((outer * SLOPE) / (LEVELS.length - 1));
  const rows = FROM_TOP.map((level, at) => {
    const inset = step * (LEVELS.length - 1 - at);
    const y = head + at * (row + gap);
    const spans: Record<NeedDepth, [number, number]> = {
      stated: [left + inset, left + outer],
      hidden: [hidden, deep - gap],
      deep: [deep, width - FOOT - inset],
    };
    return {
      level,
      label: { x: left + inset - LABEL_GAP, y: y + row / 2 },
      cells: DEPTHS.map((depth) => {
        const [from, to] = spans[depth];
        return { level, depth, x: from, y, width: to - from, height: row };
      }),
    };
  });
  const middle = rows[2]?.cells ?? [];
  const heads = middle.map((box) => ({ depth: box.depth, x: box.x + box.width / 2, y: head / 2 }));
  return {
    width,
    height: head + LEVELS.length * row + (LEVELS.length - 1) * gap + FOOT,
    rows,
    heads,
    headRoom: Math.min(...heads.slice(1).map(({ x }, at) => x - (heads[at]?.x ?? x))),
    waterline,
    deep: deep - gap / 2,
  };
}

/** The cell an arrow, Home or End leads to from another, as drawn; `null` for any other key. */
export function cellTowards({ level, depth }: Cell, key: string): Cell | null {
  const row = FROM_TOP.indexOf(level);
  const column = DEPTHS.indexOf(depth);
  const to = (down: number, right: number): Cell => ({
    level: FROM_TOP[Math.min(Math.max(row + down, 0), FROM_TOP.length - 1)] ?? level,
    depth: DEPTHS[Math.min(Math.max(column + right, 0), DEPTHS.length - 1)] ?? depth,
  });
  if (key === 'ArrowUp') return to(-1, 0);
  if (key === 'ArrowDown') return to(1, 0);
  if (key === 'ArrowLeft') return to(0, -1);
  if (key === 'ArrowRight') return to(0, 1);
  if (key === 'Home') return to(0, -DEPTHS.length);
  if (key === 'End') return to(0, DEPTHS.length);
  return null;
}
