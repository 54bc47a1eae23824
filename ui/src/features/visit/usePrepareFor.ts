/**
 * 准备拜访, from the client: to the table when it is under way, to the preparation of the visit that is planned next, and
 * only when there is none to planning one.
 */
import { useNavigate } from '@tanstack/react-router';
import { commands, take, useToday, type VisitRow } from '../../api';
import { dayOf } from './list/agenda';
import { placeOfVisit } from './placeOfVisit';
import { aheadOf } from './reads';

export function usePrepareFor(): (client: string) => Promise<void> {
  const navigate = useNavigate();
  const today = useToday();
  return async (client) => {
    const visit = nextOf(await aheadOrNone(client), today);
    if (visit) await navigate(placeOfVisit(visit));
    else await navigate({ to: '/visit/new', search: { client } });
  };
}

/** The visit to prepare: one whose day went by is none any more. */
export function nextOf(visits: readonly VisitRow[], today: string): VisitRow | undefined {
  return (
    visits.find((visit) => visit.state === 'underWay') ??
    visits.find((visit) => visit.state === 'planned' && dayOf(visit.plannedAt) >= today)
  );
}

/** What cannot be asked leads to planning, where the failure shows itself. */
async function aheadOrNone(client: string): Promise<VisitRow[]> {
  try {
    return await take(commands.listVisits(aheadOf(client)));
  } catch {
    return [];
  }
}
