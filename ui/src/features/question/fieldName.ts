/** The fields of a question, by the names the core gives them. */
import type { TFunction } from 'i18next';

const FIT = ['tiers', 'stages', 'ages', 'ties', 'work', 'themes'] as const;
const OTHERS = ['level', 'depth', 'spin'] as const;

export function fieldName(field: string, t: TFunction<'question'>): string {
  const group = FIT.find((one) => field === `fit.${one}`);
  if (group) return t(`group.${group}`);
  const other = OTHERS.find((one) => field === one);
  return other ? t(`form.${other}`) : field;
}
