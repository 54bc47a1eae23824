/** How the day of a promise is told, and whether it presses. */
import type { TFunction } from 'i18next';
import type { LedgerEntryView } from '../../../api';
import { daysBetween, dayText } from '../../../shared';

export function dueText(
  entry: Pick<LedgerEntryView, 'dueOn'>,
  today: string,
  t: TFunction<'client'>,
  language: string,
): { text: string; pressing: boolean } {
  if (entry.dueOn === null) return { text: t('promise.noDue'), pressing: false };
  const days = daysBetween(today, entry.dueOn);
  if (days < 0) return { text: t('promise.overdue', { days: -days }), pressing: true };
  if (days === 0) return { text: t('promise.dueToday'), pressing: true };
  return { text: t('promise.dueOn', { on: dayText(entry.dueOn, language, today) }), pressing: false };
}
