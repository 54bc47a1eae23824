/**
 * The maps of a household side by side: a cell differs when someone has a need there that is open or being met, and
 * another of whom the cell is known has none. Of whom nothing is known there, nothing is said.
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
    const known = members.flatMap((member) => {
      const cell = member.cells.find((one) => one.level === level && one.depth === depth);
      return cell && cell.notes > 0 ? [{ name: member.client.name, has: isWanted(cell) }] : [];
    });
    const having = known.filter((one) => one.has).map((one) => one.name);
    const lacking = known.filter((one) => !one.has).map((one) => one.name);
    return having.length > 0 && lacking.length > 0 ? [{ level, depth, having, lacking }] : [];
  });
}

/** Whether anything can be compared: some cell is known of two at least. */
export function isComparable(members: readonly MemberNeeds[]): boolean {
  const cells = members[0]?.cells ?? [];
  const isKnown = (member: MemberNeeds, { level, depth }: Cell) =>
    member.cells.some((cell) => cell.level === level && cell.depth === depth && cell.notes > 0);
  return cells.some((cell) => members.filter((member) => isKnown(member, cell)).length > 1);
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

/** The differences told together when the same people have them and the same lack them. */
export function gathered(found: readonly Difference[]): Told[] {
  const byHaving = new Map<string, Told & { cells: Cell[] }>();
  for (const { level, depth, having, lacking } of found) {
    const key = [having.join('\n'), lacking.join('\n')].join('\n\n');
    const told = byHaving.get(key) ?? { having, lacking, cells: [] };
    told.cells.push({ level, depth });
    byHaving.set(key, told);
  }
  return [...byHaving.values()];
}

function isWanted(cell: NeedCell): boolean {
  return cell.open + cell.beingMet > 0;
}
