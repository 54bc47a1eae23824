/** The two words between which a clause is turned: 是 / 不是, 有 / 没有 …, by what it is about. */
import type { Field } from './fields';

export type Polarity =
  | readonly ['is', 'not']
  | readonly ['has', 'hasNot']
  | readonly ['did', 'didNot']
  | readonly ['inside', 'outside'];

const HAS: readonly Field[] = [
  'tags',
  'tagged',
  'need',
  'theme',
  'canHelp',
  'occasionAhead',
  'person',
  'childExam',
  'holds',
  'matures',
  'holdsAboveGrade',
  'openEntry',
  'visitPlanned',
  'inHousehold',
  'assetsKnown',
  'source',
  'text',
];
const DID: readonly Field[] = ['touch', 'visit', 'introducer'];
const INSIDE: readonly Field[] = ['household', 'segment', 'audience', 'age', 'assets', 'opened'];

/** `null` where turning it round is another answer of its own. */
export function polarityOf(field: Field): Polarity | null {
  if (field === 'consent') return null;
  if (HAS.includes(field)) return ['has', 'hasNot'];
  if (DID.includes(field)) return ['did', 'didNot'];
  return INSIDE.includes(field) ? ['inside', 'outside'] : ['is', 'not'];
}
