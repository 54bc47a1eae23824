/** The closed lists of words of the core, each in the order it is shown. */
import type {
  AgeBand,
  ConsentPurpose,
  Gender,
  HoldingKind,
  LedgerKind,
  MessageChannel,
  Method,
  NeedDepth,
  NeedLevel,
  NeedMeasure,
  NeedTheme,
  OccasionKind,
  PersonRole,
  ProductRisk,
  RelationshipStage,
  RiskGrade,
  Spin,
  Tie,
  Tier,
  Whose,
  Work,
} from './bindings.gen';

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

export const AGE_BANDS = [...AGES, 'unknown'] as const satisfies readonly AgeBand[];

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

/** What is counted of needs, the most pressing first. */
export const MEASURES = [
  'open',
  'beingMet',
  'met',
  'known',
  'fresh',
  'stale',
  'unknown',
] as const satisfies readonly NeedMeasure[];

export const TIERS = [
  'high',
  'upperMiddle',
  'lowerMiddle',
  'low',
  'unknown',
] as const satisfies readonly Tier[];

/** Those that can be set by hand. */
export const SET_TIERS = ['high', 'upperMiddle', 'lowerMiddle', 'low'] as const satisfies readonly Tier[];

export const STAGES = [
  'stranger',
  'acquaintance',
  'friend',
  'partner',
] as const satisfies readonly RelationshipStage[];

export const GENDERS = ['female', 'male', 'unstated'] as const satisfies readonly Gender[];

export const RISK_GRADES = ['C1Lowest', 'C1', 'C2', 'C3', 'C4', 'C5'] as const satisfies readonly RiskGrade[];

/** From the lowest. */
export const PRODUCT_RISKS = ['R1', 'R2', 'R3', 'R4', 'R5'] as const satisfies readonly ProductRisk[];

/** The methods of a touch in the order of their keys 1–5. */
export const METHODS = ['visit', 'letter', 'message', 'gift', 'extra'] as const satisfies readonly Method[];

/** The channels a message can go by. */
export const CHANNELS = ['phone', 'sms', 'email', 'wechat'] as const satisfies readonly MessageChannel[];

export const CONSENT_PURPOSES = [
  'keepRecord',
  'sensitive',
  'phone',
  'sms',
  'email',
  'wechat',
  'share',
] as const satisfies readonly ConsentPurpose[];

export const HOLDING_KINDS = [
  'deposit',
  'stock',
  'fund',
  'bond',
  'insurance',
  'trust',
  'privateFund',
  'other',
] as const satisfies readonly HoldingKind[];

export const LEDGER_KINDS = ['promise', 'request'] as const satisfies readonly LedgerKind[];

export const OCCASION_KINDS = [
  'birthday',
  'wedding',
  'accountOpening',
  'memorial',
  'other',
] as const satisfies readonly OccasionKind[];

/** Whose day, the client first. */
export const WHOSE = ['own', 'spouse', 'child', 'parent', 'otherPerson'] as const satisfies readonly Whose[];

/** Who is around a client, the nearest first. */
export const PERSON_ROLES = [
  'spouse',
  'child',
  'parent',
  'grandchild',
  'sibling',
  'otherFamily',
  'secretary',
  'assistant',
  'friend',
  'other',
] as const satisfies readonly PersonRole[];
