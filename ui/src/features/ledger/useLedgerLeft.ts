/** How many more entries there are than a list shows: asked only of a list that is full. */
import { commands, type ListLedger, useRead } from '../../api';

export function useLedgerLeft(request: ListLedger, shown: number): number {
  const all = useRead(['ledger', 'count', request], () => commands.countLedger(request), {
    alsoShows: ['client'],
    enabled: shown >= request.limit,
  });
  return Math.max(0, (all.data ?? 0) - shown);
}
