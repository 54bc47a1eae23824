/**
 * The maps of a household side by side: a cell differs when someone has a need there that is open or being met, and
 * another has none.
 */
import type { MemberNeeds, NeedCell } from '../../../api';
import { type Cell, cellKey } from '../needWords';

export interface Difference extends Cell {
  /** Names, in the order of the household. */
  having: readonly string[];
  lacking: readonly string[];
}

/** Cell by cell from the ground up, each from stated to deep. */
export function differences(members: readonly MemberNeeds[]): Difference[] {
  const cells = members[0]?.cells ?? [];
  return cells.flatMap(({ level, depth }) => {
    const has = (member: MemberNeeds) => {
      const cell = member.cells.find((one) => one.level === level && one.depth === depth);
      return cell !== undefined && isWanted(cell);
    };
    const having = members.filter(has).map((member) => member.client.name);
    const lacking = members.filter((member) => !has(member)).map((member) => member.client.name);
    return having.length > 0 && lacking.length > 0 ? [{ level, depth, having, lacking }] : [];
  });
}

/** The cells to mark. */
export function markedCells(found: readonly Difference[]): ReadonlySet<string> {
  return new Set(found.map(cellKey));
}

export interface Told {
  having: readonly string[];
  lacking: readonly string[];
  cells: readonly Cell[];
}

/** The differences told together when the same people have them. */
export function gathered(found: readonly Difference[]): Told[] {
  const byHaving = new Map<string, Told & { cells: Cell[] }>();
  for (const { level, depth, having, lacking } of found) {
    const key = having.join('\n');
    const told = byHaving.get(key) ?? { having, lacking, cells: [] };
    told.cells.push({ level, depth });
    byHaving.set(key, told);
  }
  return [...byHaving.values()];
}

function isWanted(cell: NeedCell): boolean {
  return cell.open + cell.beingMet > 0;
}
