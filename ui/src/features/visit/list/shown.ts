/** Which visits the page shows, and what is asked of the core for it. */

import { parseDate } from '@internationalized/date';
import type { ListVisits, VisitState } from '../../../api';
import { MOST_VISITS } from '../reads';

export type Shown = 'all' | 'ahead' | 'made' | 'cancelled';
export type MadeWithin = 'quarter' | 'year' | 'all';

export const SHOWN: readonly Shown[] = ['all', 'ahead', 'made', 'cancelled'];
export const MADE_WITHIN: readonly MadeWithin[] = ['quarter', 'year', 'all'];

export const AHEAD: readonly VisitState[] = ['underWay', 'planned'];

/** Visits planned or under way, whenever. */
export const LIST_AHEAD: ListVisits = request(AHEAD, null);

/** Visits over, from the first day of the time asked for. */
export function listOver(state: 'done' | 'cancelled', within: MadeWithin, today: string): ListVisits {
  return request([state], firstDay(within, today));
}

/** The first day of the time; null without bound. */
export function firstDay(within: MadeWithin, today: string): string | null {
  if (within === 'all') return null;
  return parseDate(today)
    .subtract(within === 'quarter' ? { months: 3 } : { years: 1 })
    .toString();
}

function request(states: readonly VisitState[], from: string | null): ListVisits {
  return { client: null, from, to: null, states: [...states], limit: MOST_VISITS };
}
