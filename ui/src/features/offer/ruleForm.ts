/** A rule as it stands in its form, and the request it comes to. */
import {
  type Bilingual,
  DEPTHS,
  LEVELS,
  METHODS,
  type Method,
  type NeedDepth,
  type NeedLevel,
  type NeedTheme,
  type OfferKind,
  type OfferRule,
  type SaveContent,
  THEMES,
} from '../../api';
import { givenText } from '../content';
import type { CellChoice } from '../question';
import { KINDS } from './kinds';
import type { RuleEntry } from './rules';

const MOST_DAYS = 365;

export interface RuleFields {
  text: Bilingual;
  kind: OfferKind;
  /** Of the kind `method`. */
  method: Method;
  levels: NeedLevel[];
  depths: NeedDepth[];
  themes: NeedTheme[];
  /** As typed. */
  withinDays: string;
  isPutAway: boolean;
}

/** The form of a rule. */
export function fieldsOf(entry: RuleEntry): RuleFields {
  return { ...shippedFields(entry.content), text: givenText(entry), isPutAway: entry.isPutAway };
}

/** The form of a rule as it is shipped. */
export function shippedFields(rule: OfferRule): RuleFields {
  const { text, kind, method, levels, depths, themes, withinDays } = rule;
  return {
    text,
    kind,
    method: method ?? 'visit',
    levels,
    depths,
    themes,
    withinDays: String(withinDays),
    isPutAway: false,
  };
}

/** The form of a new rule, for the cell that is looked at. */
export function newFields({ level, depth }: CellChoice): RuleFields {
  return {
    text: { zh: '', en: '' },
    kind: 'method',
    method: 'visit',
    levels: level === null ? [] : [level],
    depths: depth === null ? [] : [depth],
    themes: [],
    withinDays: '14',
    isPutAway: false,
  };
}

/** The days as a number; `null` when they are none, or too many. */
export function daysOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}$/u.test(text)) return null;
  const days = Number(text);
  return days <= MOST_DAYS ? days : null;
}

/** What keeps the form from being saved. */
export function wrongOf(fields: RuleFields): 'empty' | 'days' | null {
  if (fields.text.zh.trim() === '' && fields.text.en.trim() === '') return 'empty';
  return daysOf(fields.withinDays) === null ? 'days' : null;
}

/** The request of a form with nothing wrong; `key` '' adds. Words of another version are not passed on. */
export function requestOf(key: string, fields: RuleFields): SaveContent<OfferRule> {
  const kind = KINDS.find((one) => one === fields.kind) ?? 'method';
  const content: OfferRule = {
    kind,
    method: kind === 'method' ? (METHODS.find((one) => one === fields.method) ?? 'visit') : null,
    levels: LEVELS.filter((one) => fields.levels.includes(one)),
    depths: DEPTHS.filter((one) => fields.depths.includes(one)),
    themes: THEMES.filter((one) => fields.themes.includes(one)),
    withinDays: daysOf(fields.withinDays) ?? 0,
    text: { zh: fields.text.zh.trim(), en: fields.text.en.trim() },
  };
  return { key, content, isPutAway: fields.isPutAway };
}
