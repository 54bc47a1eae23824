/** A question as it stands in its form, and the request it comes to. */
import {
  AGES,
  DEPTHS,
  LEVELS,
  type NeedDepth,
  type NeedLevel,
  type QuestionFit,
  type QuestionView,
  type SaveQuestion,
  SPINS,
  type Spin,
  STAGES,
  THEMES,
  TIERS,
  TIES,
  WORK,
} from '../../api';
import { type CellChoice, FITS_ANYONE } from './bank';
import { questionText } from './questionText';

/** What stands for the person asked about. */
export const KIN = '{kin}';

export interface QuestionFields {
  text: string;
  level: NeedLevel;
  depth: NeedDepth;
  spin: Spin | 'none';
  fit: QuestionFit;
  isPutAway: boolean;
}

/** The form of a question of the bank. */
export function fieldsOf(question: QuestionView, language: string): QuestionFields {
  const { level, depth, spin, fit, isPutAway } = question;
  return { text: questionText(question.text, language), level, depth, spin: spin ?? 'none', fit, isPutAway };
}

/** The form of a new question, of the cell that is looked at. */
export function newFields({ level, depth }: CellChoice): QuestionFields {
  return {
    text: '',
    level: level ?? 'safety',
    depth: depth ?? 'stated',
    spin: 'none',
    fit: FITS_ANYONE,
    isPutAway: false,
  };
}

/** What keeps the form from being saved. */
export function wrongOf(fields: QuestionFields): 'empty' | 'kin' | null {
  if (fields.text.trim() === '') return 'empty';
  if (fields.text.includes(KIN) && fields.fit.ties.length === 0) return 'kin';
  return null;
}

/** The request; `key` '' adds. Words a draft of another version left are not passed on. */
export function requestOf(key: string, fields: QuestionFields): SaveQuestion {
  const { fit } = fields;
  return {
    key,
    text: fields.text.trim(),
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
    isPutAway: fields.isPutAway,
  };
}

function known<V extends string>(all: readonly V[], value: string): V | null {
  return all.find((one) => one === value) ?? null;
}

/** In the order chosen: of the ties the first the client has is the one asked about. */
function kept<V extends string>(all: readonly V[], chosen: readonly string[] | undefined): V[] {
  return (chosen ?? []).flatMap((one) => known(all, one) ?? []);
}
