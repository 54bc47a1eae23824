/** What the visit pages read, and what makes each stale. */
import { commands, type ListVisits, type SummaryCopy, useRead } from '../../api';

/** The most visits one list holds; the core gives no more. */
export const MOST_VISITS = 1000;

export function useVisits(request: ListVisits) {
  return useRead(['visit', 'list', request], () => commands.listVisits(request), {
    alsoShows: ['client', 'export', 'ledger'],
    keep: true,
  });
}

/** The visits of a client that are under way or planned, those whose day went by too, by time. */
export function aheadOf(client: string): ListVisits {
  return { client, from: null, to: null, states: ['underWay', 'planned'], limit: MOST_VISITS };
}

/** How many more there are than a list shows: asked only of a list that is full. */
export function useVisitsLeft(request: ListVisits, shown: number): number {
  const all = useRead(['visit', 'count', request], () => commands.countVisits(request), {
    alsoShows: ['client'],
    enabled: shown >= request.limit,
  });
  return Math.max(0, (all.data ?? 0) - shown);
}

export function useVisit(id: string) {
  return useRead(['visit', 'one', id], () => commands.visit(id), {
    alsoShows: ['client', 'export', 'ledger', 'need'],
  });
}

/** The page of preparation, which shows most nouns of one client. */
export function usePreparation(id: string) {
  return useRead(['visit', 'preparation', id], () => commands.prepareVisit(id), {
    alsoShows: [
      'client',
      'contactPerson',
      'household',
      'ledger',
      'need',
      'occasion',
      'question',
      'tier',
      'touch',
    ],
  });
}

export function useSummary(id: string, copy: SummaryCopy) {
  return useRead(['visit', 'summary', id, copy], () => commands.visitSummary(id, copy), {
    alsoShows: ['adviser', 'client', 'ledger', 'need', 'tier'],
    keep: true,
  });
}
