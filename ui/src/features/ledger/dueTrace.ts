/** What is left to be seen of the day an entry was first due. */
import type { TFunction } from 'i18next';
import type { LedgerEntryView } from '../../api';
import { dayText } from '../../ground/day';

/** The day it was first due, when it was moved; of a late one the day it was due by. */
export function dueTrace(
  entry: Pick<LedgerEntryView, 'moved' | 'firstDueOn' | 'dueOn' | 'state'>,
  today: string,
  t: TFunction<'ledger'>,
  language: string,
): string | null {
  if (entry.moved && entry.firstDueOn !== null)
    return t('entry.firstDue', { day: dayText(entry.firstDueOn, language, today) });
  if (entry.state === 'late' && entry.dueOn !== null)
    return t('entry.wasDue', { day: dayText(entry.dueOn, language, today) });
  return null;
}
