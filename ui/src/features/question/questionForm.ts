/** A question as it stands in its form, and the request it comes to. */
import {
  AGES,
  type Bilingual,
  DEPTHS,
  LEVELS,
  type NeedDepth,
  type NeedLevel,
  type Question,
  type QuestionFit,
  type SaveContent,
  SPINS,
  type Spin,
  STAGES,
  THEMES,
  TIERS,
  TIES,
  WORK,
} from '../../api';
import { givenText } from '../content';
import { type BankEntry, type CellChoice, FITS_ANYONE } from './bank';

/** What stands for the person asked about, in either language. */
const KIN = /[{｛]\s*(?:家人|kin)\s*[}｝]/iu;

export interface QuestionFields {
  text: Bilingual;
  level: NeedLevel;
  depth: NeedDepth;
  spin: Spin | 'none';
  fit: QuestionFit;
  isPutAway: boolean;
}

/** The form of a question of the bank. */
export function fieldsOf(entry: BankEntry): QuestionFields {
  return { ...shippedFields(entry.content), text: givenText(entry), isPutAway: entry.isPutAway };
}

/** The form of a question as it is shipped. */
export function shippedFields({ text, level, depth, spin, fit }: Question): QuestionFields {
  return { text, level, depth, spin: spin ?? 'none', fit, isPutAway: false };
}

/** The form of a new question, of the cell that is looked at. */
export function newFields({ level, depth }: CellChoice): QuestionFields {
  return {
    text: { zh: '', en: '' },
    level: level ?? 'safety',
    depth: depth ?? 'stated',
    spin: 'none',
    fit: FITS_ANYONE,
    isPutAway: false,
  };
}

/** Whether it speaks of a person around the client. */
export function speaksOfKin({ text }: QuestionFields): boolean {
  return KIN.test(text.zh) || KIN.test(text.en);
}

/** What keeps the form from being saved. */
export function wrongOf(fields: QuestionFields): 'empty' | 'kin' | null {
  const { text, fit } = fields;
  if (text.zh.trim() === '' && text.en.trim() === '') return 'empty';
  if (speaksOfKin(fields) && fit.ties.length === 0) return 'kin';
  return null;
}

/** The request; `key` '' adds. Words a draft of another version left are not passed on. */
export function requestOf(key: string, fields: QuestionFields): SaveContent<Question> {
  const { fit, text } = fields;
  const content: Question = {
    text: { zh: text.zh.trim(), en: text.en.trim() },
    level: known(LEVELS, fields.level) ?? 'safety',
    depth: known(DEPTHS, fields.depth) ?? 'stated',
    spin: known(SPINS, fields.spin),
    fit: {
      tiers: kept(TIERS, fit.tiers),
      stages: kept(STAGES, fit.stages),
      ages: kept(AGES, fit.ages),
      ties: kept(TIES, fit.ties),
      work: kept(WORK, fit.work),
      themes: kept(THEMES, fit.themes),
    },
  };
  return { key, content, isPutAway: fields.isPutAway };
}

function known<V extends string>(all: readonly V[], value: string): V | null {
  return all.find((one) => one === value) ?? null;
}

/** In the order chosen: of the ties the first the client has is the one asked about. */
function kept<V extends string>(all: readonly V[], chosen: readonly string[] | undefined): V[] {
  return (chosen ?? []).flatMap((one) => known(all, one) ?? []);
}
