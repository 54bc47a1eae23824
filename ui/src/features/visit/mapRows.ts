/** The 15 cells of the map as the rows of a table: the highest level on top, as on a pyramid. */
import { DEPTHS, LEVELS, type NeedCell, type NeedLevel } from '../../api';

export interface MapRow {
  level: NeedLevel;
  /** From stated to deep. */
  cells: NeedCell[];
}

export function rowsOfMap(map: readonly NeedCell[]): MapRow[] {
  const cellAt = (level: NeedLevel) =>
    DEPTHS.flatMap((depth) => map.find((cell) => cell.level === level && cell.depth === depth) ?? []);
  return [...LEVELS].reverse().map((level) => ({ level, cells: cellAt(level) }));
}
