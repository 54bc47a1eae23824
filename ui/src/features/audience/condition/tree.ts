/**
 * A condition as it is edited: a tree of clauses and groups in which "not" is a mark on a part, not a part of its own.
 * Pure steps from one tree to the next; a part is told by its path, the positions from the root down.
 */
import type { Clause, Condition } from '../../../api';
import { isFinished } from './clause';

export type Join = 'all' | 'any';

export interface Leaf {
  kind: 'leaf';
  not: boolean;
  clause: Clause;
}

export interface Group {
  kind: 'group';
  not: boolean;
  join: Join;
  parts: readonly Part[];
}

export type Part = Leaf | Group;
export type Path = readonly number[];

/** The whole book. */
export const EVERYBODY: Condition = { kind: 'all', of: [] };

const WHOLE: Group = { kind: 'group', not: false, join: 'all', parts: [] };

export function leaf(clause: Clause, not = false): Leaf {
  return { kind: 'leaf', not, clause };
}

/** The condition that holds where the clause does, or with `not` where it does not. */
export function condition(...parts: Part[]): Condition {
  return conditionOf({ ...WHOLE, parts });
}

/** The tree of a condition. The root is always a group, so that there is a place to add to. */
export function treeOf(from: Condition): Group {
  const part = partOf(from, false);
  return tidied(part.kind === 'group' && !part.not ? part : { ...WHOLE, parts: [part] });
}

function partOf(from: Condition, not: boolean): Part {
  switch (from.kind) {
    case 'not':
      return partOf(from.of, !not);
    case 'is':
      return leaf(from.of, not);
    default:
      return { kind: 'group', not, join: from.kind, parts: from.of.map((one) => partOf(one, false)) };
  }
}

export function conditionOf(part: Part): Condition {
  const plain: Condition =
    part.kind === 'leaf'
      ? { kind: 'is', of: part.clause }
      : { kind: part.join, of: part.parts.map(conditionOf) };
  return part.not ? { kind: 'not', of: plain } : plain;
}

/** The condition without clauses that do not say anything yet: what is asked of the core. */
export function finished(from: Condition): Condition {
  return conditionOf(pruned(treeOf(from)));
}

function pruned(group: Group): Group {
  const parts = group.parts
    .map((part) => (part.kind === 'group' ? pruned(part) : part))
    .filter((part) => (part.kind === 'group' ? part.parts.length > 0 : isFinished(part.clause)));
  return { ...group, parts };
}

export function partAt(root: Group, path: Path): Part | undefined {
  let part: Part | undefined = root;
  for (const at of path) part = part?.kind === 'group' ? part.parts[at] : undefined;
  return part;
}

/** Puts another part in the place of one; `null` takes it out, and what it leaves behind is tidied. */
export function replaced(root: Group, path: Path, by: Part | null): Group {
  return tidied(changed(root, path, by));
}

function changed(group: Group, [at, ...rest]: Path, by: Part | null): Group {
  const parts = group.parts.flatMap((part, index): Part[] => {
    if (index !== at) return [part];
    if (rest.length > 0) return part.kind === 'group' ? [changed(part, rest, by)] : [part];
    return by === null ? [] : [by];
  });
  return { ...group, parts };
}

/** Groups of nobody go, a group of one is that one, and a group joined like the one around it melts into it. */
function tidied(root: Group): Group {
  const parts = root.parts.flatMap((part): readonly Part[] => {
    if (part.kind === 'leaf') return [part];
    const inner = tidied(part);
    const [only] = inner.parts;
    if (only === undefined) return [];
    if (inner.parts.length === 1) return [{ ...only, not: only.not !== inner.not }];
    return !inner.not && inner.join === root.join ? inner.parts : [inner];
  });
  const [only] = parts;
  // A whole that is one group is that group; of one part or none, the next one is asked for as well.
  if (parts.length === 1 && only?.kind === 'group' && !only.not && !root.not) return only;
  return { ...root, join: parts.length > 1 ? root.join : 'all', parts };
}

/** Adds a part at the end of a group, the whole unless said otherwise. */
export function added(root: Group, part: Part, to: Path = []): Group {
  const group = partAt(root, to);
  if (group?.kind !== 'group') return root;
  const grown: Group = { ...group, parts: [...group.parts, part] };
  return to.length === 0 ? grown : changed(root, to, grown);
}

/** Joins one more with a part by the other word than the one around it: 甲 且 乙 becomes 甲 且（乙 或 丙）. */
export function joinedWith(root: Group, path: Path, part: Part): Group {
  const beside = partAt(root, path);
  const around = partAt(root, path.slice(0, -1));
  if (beside === undefined || around?.kind !== 'group') return root;
  const join = otherJoin(around.join);
  // Alone, the whole takes the other word.
  if (around.parts.length === 1 && path.length === 1) return { ...root, join, parts: [beside, part] };
  return changed(root, path, { kind: 'group', not: false, join, parts: [beside, part] });
}

/** The other word between the parts of a group. */
export function rejoined(root: Group, path: Path): Group {
  const group = partAt(root, path);
  if (group?.kind !== 'group') return root;
  const other: Group = { ...group, join: otherJoin(group.join) };
  return tidied(path.length === 0 ? other : changed(root, path, other));
}

export function negated(root: Group, path: Path): Group {
  const part = partAt(root, path);
  return part === undefined ? root : changed(root, path, { ...part, not: !part.not });
}

export function otherJoin(join: Join): Join {
  return join === 'all' ? 'any' : 'all';
}

/** Where a clause about this stands in the outermost group, unless that means something else: -1 when nowhere. */
export function outermost(root: Group, fits: (leaf: Leaf) => boolean): number {
  return root.parts.findIndex((part) => part.kind === 'leaf' && fits(part));
}

export function isSame(one: Condition, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the core says of each node of a condition, in the order of reading, given to the parts it is said of. */
export function spread<Said>(root: Group, said: readonly Said[]): Map<Part, { whole: Said; clause: Said }> {
  const map = new Map<Part, { whole: Said; clause: Said }>();
  let at = 0;
  const walk = (part: Part) => {
    const whole = said[at];
    at += 1;
    // The negation stands before what it negates, and has a count of its own.
    const clause = part.not ? said[at] : whole;
    if (part.not) at += 1;
    if (whole !== undefined && clause !== undefined) map.set(part, { whole, clause });
    if (part.kind === 'group') for (const one of part.parts) walk(one);
  };
  walk(root);
  return map;
}

/** The tree without what is not asked, its leaves the same objects as those of the whole tree. */
export function askedTree(root: Group): Group {
  return pruned(root);
}

/** The condition without the clauses that are in trouble. */
export function withoutTrouble(from: Condition, isWrong: (leaf: Leaf) => boolean): Condition {
  const sound = (group: Group): Group => ({
    ...group,
    parts: group.parts.flatMap((part): readonly Part[] =>
      part.kind === 'group' ? [sound(part)] : isWrong(part) ? [] : [part],
    ),
  });
  return conditionOf(tidied(sound(treeOf(from))));
}

/** The clauses in trouble, each as its JSON. */
export function troubled(from: Condition, said: readonly { trouble: unknown }[]): string[] {
  return [...spread(treeOf(from), said)]
    .filter(([part, about]) => part.kind === 'leaf' && about.clause.trouble !== null)
    .map(([part]) => JSON.stringify(part));
}
