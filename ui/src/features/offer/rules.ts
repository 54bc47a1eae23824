/** The rules as they are looked through: what narrows them, and how many speak to each cell. */
import {
  type ContentEntry,
  DEPTHS,
  LEVELS,
  type NeedDepth,
  type NeedLevel,
  type OfferKind,
  type OfferRule,
} from '../../api';
import { type Hand, hasHand } from '../content';
import type { CellChoice } from '../question';
import { KINDS } from './kinds';

/** A rule with the adviser's hand in it. */
export type RuleEntry = ContentEntry<OfferRule>;

export interface RuleFilter extends CellChoice {
  kind: OfferKind | null;
  hand: Hand | null;
  text: string;
}

export const ALL_RULES: RuleFilter = { level: null, depth: null, kind: null, hand: null, text: '' };

/** Whether anything narrows the rules. */
export function isNarrowed({ level, depth, kind, hand, text }: RuleFilter): boolean {
  return [level, depth, kind, hand].some((one) => one !== null) || text.trim() !== '';
}

/** The rules that pass the filter, kind by kind, each kind in the order of the rules. */
export function rulesOf(rules: readonly RuleEntry[], filter: RuleFilter): RuleEntry[] {
  return besidesCell(rules, filter)
    .filter((one) => speaksTo(one.content, filter.level, filter.depth))
    .sort((a, b) => KINDS.indexOf(a.content.kind) - KINDS.indexOf(b.content.kind));
}

/** How many rules speak to each of the 15 cells; what narrows by cell left aside. */
export function ruleCounts(rules: readonly RuleEntry[], filter: RuleFilter): number[] {
  const heard = besidesCell(rules, filter);
  return LEVELS.flatMap((level) =>
    DEPTHS.map((depth) => heard.filter((one) => speaksTo(one.content, level, depth)).length),
  );
}

/** A rule that names no level speaks to any, and so with depths. */
function speaksTo(rule: OfferRule, level: NeedLevel | null, depth: NeedDepth | null): boolean {
  return names(rule.levels, level) && names(rule.depths, depth);
}

function names<V>(list: readonly V[], one: V | null): boolean {
  return one === null || list.length === 0 || list.includes(one);
}

function besidesCell(rules: readonly RuleEntry[], filter: RuleFilter): RuleEntry[] {
  const sought = filter.text.trim().toLowerCase();
  return rules.filter(
    (one) =>
      (filter.kind === null || one.content.kind === filter.kind) &&
      hasHand(one, filter.hand) &&
      (sought === '' || `${one.content.text.zh}\n${one.content.text.en}`.toLowerCase().includes(sought)),
  );
}
