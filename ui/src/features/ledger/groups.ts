/** The ledger as it is worked off: what is late, what is near, what can wait, what has no day, what is closed. */

import { parseDate } from '@internationalized/date';
import type { LedgerEntryView } from '../../api';
import { groupBy } from '../../shared/groupBy';

export type LedgerGroupName = 'overdue' | 'today' | 'week' | 'later' | 'undated' | 'closed';

export interface LedgerGroup {
  name: LedgerGroupName;
  entries: LedgerEntryView[];
}

const ORDER: readonly LedgerGroupName[] = ['overdue', 'today', 'week', 'later', 'undated', 'closed'];

/** Groups entries, each group in the order of `entries`; empty groups are left out. */
export function ledgerGroups(entries: readonly LedgerEntryView[], today: string): LedgerGroup[] {
  const inAWeek = parseDate(today).add({ days: 7 }).toString();
  const grouped = groupBy(entries, (entry) => groupOf(entry, today, inAWeek));
  return ORDER.flatMap((name) => {
    const group = grouped.get(name);
    return group ? [{ name, entries: group }] : [];
  });
}

function groupOf(entry: LedgerEntryView, today: string, inAWeek: string): LedgerGroupName {
  if (entry.state !== 'open') return 'closed';
  if (entry.overdue) return 'overdue';
  if (entry.dueOn === null) return 'undated';
  if (entry.dueOn <= today) return 'today';
  return entry.dueOn <= inAWeek ? 'week' : 'later';
}
