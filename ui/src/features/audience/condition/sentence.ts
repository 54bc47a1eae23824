/**
 * A condition in words: 高端，且今年没有见过，且孩子明年夏天高考. Every clause has a sentence of its own for when it holds
 * and for when it does not, so that what is read is what is asked.
 */
import type { TFunction } from 'i18next';
import {
  AGE_BANDS,
  type AgeBand,
  CHANNELS,
  type ConsentAnswer,
  DEPTHS,
  GENDERS,
  HOLDING_KINDS,
  LEDGER_KINDS,
  LEVELS,
  type NeedFilter,
  OCCASION_KINDS,
  PERSON_ROLES,
  RISK_GRADES,
  STAGES,
  THEMES,
  TIERS,
  WHOSE,
} from '../../../api';
import { dayText, formatFen } from '../../../shared';
import type { ClauseOf } from './clause';
import { type Group, type Leaf, type Part, treeOf } from './tree';

/** Whose words a sentence is made of. */
export const SPACES = ['audience', 'client', 'question', 'tier', 'holding', 'product', 'consent'] as const;

export type AudienceT = TFunction<typeof SPACES>;

export interface Words {
  t: AudienceT;
  language: string;
  /** The adviser's day: what "next summer" is told from. */
  today: string;
  /** The name of a tag, household, client, segment or audience; `null` when it is gone, `undefined` when not known yet. */
  nameOf: (id: string) => string | null | undefined;
}

export const ANSWERS = ['granted', 'refused', 'unknown'] as const satisfies readonly ConsentAnswer[];

/** The whole condition; the words for everybody when it asks nothing. */
export function conditionText(from: Parameters<typeof treeOf>[0], words: Words): string {
  const root = treeOf(from);
  if (root.parts.length === 0) return words.t('sentence.everybody');
  const text = insideText(root, words);
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

/** A part as it stands in the sentence, a group in brackets. */
export function partText(part: Part, words: Words): string {
  if (part.kind === 'leaf') return clauseText(part, words);
  const of = insideText(part, words);
  return words.t(part.not ? 'sentence.not' : 'sentence.group', { of });
}

function insideText(group: Group, words: Words): string {
  return group.parts.map((part) => partText(part, words)).join(words.t(`sentence.${group.join}`));
}

/** One clause as its chip says it. */
export function clauseText({ clause, not }: Leaf, words: Words): string {
  const { t } = words;
  const side = not ? 'not' : 'is';
  switch (clause.about) {
    case 'tier':
      return t(`clause.tier.${side}`, {
        which: oneOf(TIERS, clause.of, (one) => t(`tier:${one}`), words),
      });
    case 'stage':
      return t(`clause.stage.${side}`, {
        which: oneOf(STAGES, clause.of, (one) => t(`client:stage.${one}`), words),
      });
    case 'tags': {
      const { how, tags } = clause.of;
      const names = tags.map((id) => named(id, 'tag', words));
      const all = how === 'all' && tags.length > 1;
      return t(`clause.tags.${all ? 'all' : 'any'}.${side}`, {
        which: series(names, all ? 'and' : 'or', words),
      });
    }
    case 'ageBand':
      return t(`clause.ageBand.${side}`, {
        which: oneOf(AGE_BANDS, clause.of, (band) => ageBandText(band, t), words),
      });
    case 'age':
      return t(`clause.age.${side}`, { span: yearsText(clause.of, t) });
    case 'gender':
      return t(`clause.gender.${side}`, {
        which: oneOf(GENDERS, clause.of, (one) => t(`client:gender.${one}`), words),
      });
    case 'household':
      return t(`clause.household.${side}`, {
        which: series(
          clause.of.map((id) => named(id, 'household', words, false)),
          'or',
          words,
        ),
      });
    case 'assets':
      return t(`clause.assets.${side}`, {
        span: spanText('money', clause.of, (fen) => formatFen(fen, words.language), t),
      });
    case 'contact':
      return contactText(clause, side, words);
    case 'need':
      return needText(clause.of, side, t);
    case 'canHelp':
      return t(`clause.canHelp.${side}`, {
        which: oneOf(THEMES, clause.of, (one) => t(`question:theme.${one}`), words),
      });
    case 'occasionAhead':
      return occasionText(clause, side, words);
    case 'person':
      return personText(clause, side, words);
    case 'childExam': {
      const said = {
        exam: t(`exam.${clause.of.exam}`),
        summer: summerText(clause.of.summer, words.today, t),
      };
      return clause.of.mentions
        ? t(`clause.childExam.mentions.${side}`, said)
        : t(`clause.childExam.${side}`, said);
    }
    case 'consent':
      return consentText(clause, not, words);
    case 'risk':
      return t(`clause.risk.${side}`, {
        which: oneOf(RISK_GRADES, clause.of, (one) => t(`product:grade.${one}`), words),
      });
    case 'riskExpires':
      return clause.of.within === null
        ? t(`clause.riskExpires.expired.${side}`)
        : t(`clause.riskExpires.days.${side}`, { days: clause.of.within });
    case 'matures':
      return t(`clause.matures.${side}`, { days: clause.of.within });
    case 'introducedBy':
      return t(`clause.introducedBy.${side}`, {
        which: series(
          clause.of.map((id) => named(id, 'client', words, false)),
          'or',
          words,
        ),
      });
    case 'channel':
      return t(`clause.channel.${side}`, {
        which: oneOf(CHANNELS, clause.of, (one) => t(`client:channel.${one}`), words),
      });
    case 'opened':
      return t(`clause.opened.${side}`, {
        span: spanText('days', clause.of, (day) => dayText(day, words.language), t),
      });
    case 'holds':
      return t(`clause.holds.${side}`, {
        which: oneOf(HOLDING_KINDS, clause.of, (one) => t(`holding:kinds.${one}`), words),
      });
    case 'openEntry': {
      const kinds = clause.of.kinds.length === 0 ? LEDGER_KINDS : clause.of.kinds;
      const what = oneOf(LEDGER_KINDS, kinds, (one) => t(`client:promise.${one}`), words);
      return t(`clause.openEntry.${clause.of.overdue ? 'overdue' : 'open'}.${side}`, { what });
    }
    case 'source':
    case 'text':
      return t(`clause.${clause.about}.${side}`, { text: t('quoted', { text: clause.of.trim() }) });
    case 'segment':
    case 'audience':
      return t(`clause.${clause.about}.${side}`, { name: named(clause.of, clause.about, words) });
    default:
      return t(`clause.${clause.about}.${side}`);
  }
}

type Side = 'is' | 'not';

/** The chosen words in the order of the whole list: 高端或中高端. */
function oneOf<V extends string>(
  all: readonly V[],
  chosen: readonly V[],
  name: (value: V) => string,
  words: Words,
): string {
  return series(
    all.filter((value) => chosen.includes(value)).map((value) => inSentence(name(value))),
    'or',
    words,
  );
}

/** 甲、乙或丙; A, B or C. */
export function series(items: readonly string[], last: 'or' | 'and', { t }: Words): string {
  const before = items.slice(0, -1).join(t('list.comma'));
  const end = items.at(-1) ?? '';
  return before === '' ? end : before + t(`list.${last}`) + end;
}

/** A word of the field inside a sentence: High tier is high tier, WeChat and SMS stay what they are. */
function inSentence(word: string): string {
  return /^[A-Z][a-z\s-]*$/u.test(word) || /^[A-Z]-/u.test(word) ? word.toLocaleLowerCase() : word;
}

type Kind = 'tag' | 'household' | 'client' | 'segment' | 'audience';

function named(id: string, kind: Kind, { nameOf, t }: Words, quoted = true): string {
  const name = nameOf(id);
  if (name === null) return t(`gone.${kind}`);
  if (name === undefined) return '…';
  return quoted ? t('quoted', { text: name }) : name;
}

export function ageBandText(band: AgeBand, t: AudienceT): string {
  return band === 'unknown' ? t('ageUnknown') : t(`question:age.${band}`);
}

function spanText<V extends number | string>(
  kind: 'years' | 'money' | 'days',
  { from, to }: { from: V | null; to: V | null },
  say: (value: V) => string,
  t: AudienceT,
): string {
  if (from !== null && to !== null) return t(`span.${kind}.between`, { from: say(from), to: say(to) });
  if (from !== null) return t(`span.${kind}.from`, { from: say(from) });
  return to === null ? '…' : t(`span.${kind}.to`, { to: say(to) });
}

export function yearsText(span: { from: number | null; to: number | null }, t: AudienceT): string {
  if (span.from !== null && span.from === span.to) return t('span.years.one', { from: span.from });
  return spanText('years', span, String, t);
}

function contactText({ of: { by, since } }: ClauseOf<'contact'>, side: Side, { t, language }: Words): string {
  switch (since.kind) {
    case 'days':
      return t(`clause.${by}.days.${side}`, { days: since.of });
    case 'day':
      return t(`clause.${by}.day.${side}`, { on: since.of === '' ? '…' : dayText(since.of, language) });
    default:
      return t(`clause.${by}.${since.kind}.${side}`);
  }
}

/** 有未满足的安全需求, or what their needs are about. */
export function needText(need: NeedFilter, side: Side, t: AudienceT): string {
  if (need.theme !== null)
    return t(`clause.need.about.${side}`, { theme: t(`question:theme.${need.theme}`) });
  // Without a place named, the words around it close up.
  return t(`clause.need.${need.measure}.${side}`, { which: placeText(need, t) })
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** What is said of a place, whatever else the page has words for. */
type PlaceT = (
  key:
    | 'audience:list.comma'
    | 'audience:clause.need.place'
    | `question:level.${NeedFilter['levels'][number]}`
    | `question:depth.${NeedFilter['depths'][number]}`,
  words?: { depths: string; levels: string },
) => string;

/** Which needs, as it stands before the word for needs: 深藏安全, deep safety; nothing when any will do. */
export function placeText(of: Pick<NeedFilter, 'levels' | 'depths'>, t: PlaceT): string {
  const several = (said: string[]) => said.join(t('audience:list.comma'));
  const levels = several(
    LEVELS.filter((one) => of.levels.includes(one)).map((one) => t(`question:level.${one}`)),
  );
  const depths = several(
    DEPTHS.filter((one) => of.depths.includes(one)).map((one) => t(`question:depth.${one}`)),
  );
  return t('audience:clause.need.place', { depths, levels }).trim().toLocaleLowerCase();
}

function occasionText({ of }: ClauseOf<'occasionAhead'>, side: Side, words: Words): string {
  const { t } = words;
  const kind =
    of.kinds.length === 0 ? t('day.any') : oneOf(OCCASION_KINDS, of.kinds, (one) => t(`day.${one}`), words);
  const what =
    of.whose.length === 0
      ? kind
      : t('clause.occasionAhead.of', {
          kind,
          whose: oneOf(WHOSE, of.whose, (one) => t(`whose.${one}`), words),
        });
  return of.within === 0
    ? t(`clause.occasionAhead.today.${side}`, { what })
    : t(`clause.occasionAhead.days.${side}`, { what, days: of.within });
}

function personText({ of }: ClauseOf<'person'>, side: Side, words: Words): string {
  const { t } = words;
  const aged = of.from !== null || of.to !== null;
  if (of.who.length === 0 && !aged) return t(`clause.person.any.${side}`);
  const who =
    of.who.length === 0
      ? t('clause.person.somebody')
      : oneOf(PERSON_ROLES, of.who, (one) => t(`who.${one}`), words);
  return aged
    ? t(`clause.person.aged.${side}`, { who, span: yearsText(of, t) })
    : t(`clause.person.who.${side}`, { who });
}

/** The year of a summer: this year's until August ends, then next year's; or the one after. */
export function summerYear(summer: 'coming' | 'afterNext', today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return (month > 8 ? year + 1 : year) + (summer === 'afterNext' ? 1 : 0);
}

export function summerText(summer: 'coming' | 'afterNext', today: string, t: AudienceT): string {
  const ahead = summerYear(summer, today) - Number(today.slice(0, 4));
  return t(ahead === 0 ? 'summer.thisYear' : ahead === 1 ? 'summer.nextYear' : 'summer.afterNext');
}

/** Every client has one of three answers, so that "not" is the other answers. */
function consentText({ of }: ClauseOf<'consent'>, not: boolean, words: Words): string {
  const { t } = words;
  const purpose = inSentence(t(`consent:${of.purpose}`));
  const answers = ANSWERS.filter((one) => of.answers.includes(one) !== not);
  if (answers.length === 0) return t('clause.consent.nobody', { purpose });
  if (answers.length === ANSWERS.length) return t('clause.consent.anybody', { purpose });
  return series(
    answers.map((one) => t(`clause.consent.${one}`, { purpose })),
    'or',
    words,
  );
}
