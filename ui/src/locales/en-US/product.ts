import type { Texts } from '../texts';
import type { product as chinese } from '../zh-CN/product';

export const product: Texts<typeof chinese> = {
  code: 'Product code',
  codeHint: 'e.g. 007194',
  risk: 'Risk level',
  riskUnknown: 'Not stated',
  level: {
    R1: 'R1 low',
    R2: 'R2 low to medium',
    R3: 'R3 medium',
    R4: 'R4 medium to high',
    R5: 'R5 high',
  },
  grade: { C1Lowest: 'C1 lowest category', C1: 'C1', C2: 'C2', C3: 'C3', C4: 'C4', C5: 'C5' },
  maturesOn: 'Matures on',
  matures: 'matures {{day}}',
  matured: 'matured {{day}}',
  terms: 'Code, level, maturity',
  suits: {
    noGrade: 'The client has no risk grade',
    gradeExpired: 'The client’s risk grade has expired',
    aboveGrade: 'The product is above the client’s grade',
    aboveLowest: 'The lowest category of C1 is matched with R1 only; the product is above it',
  },
  suitsJoin: '; ',
  curtained: 'Suitability: {{count}}',
};
