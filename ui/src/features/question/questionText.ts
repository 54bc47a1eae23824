/** What is told beside a question: why it was chosen, when it was last asked. */
import type { TFunction } from 'i18next';
import type { NextQuestion } from '../../api';
import { daysBetween } from '../../shared';

/** Why this question, in a few words each. */
export function reasonTexts(question: NextQuestion, t: TFunction<'question'>): string[] {
  return question.reasons.map((reason) => t(`reason.${reason}`));
}

/** 90 天前问过; `null` when it was never asked. */
export function askedText(
  question: Pick<NextQuestion, 'askedOn'>,
  today: string,
  t: TFunction<'question'>,
): string | null {
  if (question.askedOn === null) return null;
  const days = daysBetween(question.askedOn, today);
  return days <= 0 ? t('askedToday') : t('asked', { count: days });
}
