/** The rules as they are looked through: what narrows them, and how many speak to each cell. */
import { DEPTHS, LEVELS, type NeedDepth, type NeedLevel, type OfferKind, type OfferRule } from '../../api';
import { type CellChoice, type Standing, stands } from '../question';
import { KINDS } from './kinds';

export interface RuleFilter extends CellChoice {
  kind: OfferKind | null;
  standing: Standing | null;
  text: string;
}

export const ALL_RULES: RuleFilter = { level: null, depth: null, kind: null, standing: null, text: '' };

/** Whether anything narrows the rules. */
export function isNarrowed({ level, depth, kind, standing, text }: RuleFilter): boolean {
  return [level, depth, kind, standing].some((one) => one !== null) || text.trim() !== '';
}

/** The rules that pass the filter, kind by kind, each kind in the order of the rules. */
export function rulesOf(rules: readonly OfferRule[], filter: RuleFilter): OfferRule[] {
  return besidesCell(rules, filter)
    .filter((one) => speaksTo(one, filter.level, filter.depth))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** How many rules speak to each of the 15 cells; what narrows by cell left aside. */
export function ruleCounts(rules: readonly OfferRule[], filter: RuleFilter): number[] {
  const heard = besidesCell(rules, filter);
  return LEVELS.flatMap((level) =>
    DEPTHS.map((depth) => heard.filter((one) => speaksTo(one, level, depth)).length),
  );
}

/** A rule that names no level speaks to any, and so with depths. */
function speaksTo(rule: OfferRule, level: NeedLevel | null, depth: NeedDepth | null): boolean {
  return names(rule.levels, level) && names(rule.depths, depth);
}

function names<V>(list: readonly V[], one: V | null): boolean {
  return one === null || list.length === 0 || list.includes(one);
}

function besidesCell(rules: readonly OfferRule[], filter: RuleFilter): OfferRule[] {
  const sought = filter.text.trim().toLowerCase();
  return rules.filter(
    (one) =>
      (filter.kind === null || one.kind === filter.kind) &&
      stands(one, filter.standing) &&
      (sought === '' || `${one.text.zh}\n${one.text.en}`.toLowerCase().includes(sought)),
  );
}
