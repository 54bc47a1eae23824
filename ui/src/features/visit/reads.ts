/** What the visit pages read, and what makes each stale. */
import { commands, type ListVisits, type SummaryCopy, useRead } from '../../api';

export function useVisits(request: ListVisits) {
  return useRead(['visit', 'list', request], () => commands.listVisits(request), {
    alsoShows: ['client', 'export', 'ledger'],
    keep: true,
  });
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
