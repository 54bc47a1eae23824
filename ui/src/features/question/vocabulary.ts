/** The words needs, questions and offers share, each list in the order it is shown. */
import type { AgeBand, NeedDepth, NeedLevel, NeedTheme, Spin, Tie, Work } from '../../api';

/** From the ground up. */
export const LEVELS = [
  'physiological',
  'safety',
  'belonging',
  'esteem',
  'selfActualisation',
] as const satisfies readonly NeedLevel[];

export const DEPTHS = ['stated', 'hidden', 'deep'] as const satisfies readonly NeedDepth[];

export const SPINS = ['situation', 'problem', 'implication', 'needPayoff'] as const satisfies readonly Spin[];

/** Without `unknown`: a question cannot be meant for those of no known age. */
export const AGES = [
  'under30',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'over70',
] as const satisfies readonly AgeBand[];

export const TIES = [
  'spouse',
  'mother',
  'father',
  'son',
  'daughter',
  'grandchild',
  'sibling',
] as const satisfies readonly Tie[];

export const WORK = [
  'owner',
  'executive',
  'professional',
  'publicServant',
  'employee',
  'freelancer',
  'retired',
  'homemaker',
  'student',
] as const satisfies readonly Work[];

export const THEMES = [
  'health',
  'parents',
  'children',
  'education',
  'marriage',
  'home',
  'income',
  'retirement',
  'safekeeping',
  'protection',
  'inheritance',
  'taxAndLaw',
  'business',
  'crossBorder',
  'circle',
  'recognition',
  'hobby',
  'learning',
  'giving',
  'convenience',
] as const satisfies readonly NeedTheme[];
