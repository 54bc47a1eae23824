/** The order in which visits are looked at: those to come by the day they call for, those made by month. */

import { endOfWeek, parseDate } from '@internationalized/date';
import type { VisitRow } from '../../../api';
import { groupBy } from '../../../shared/groupBy';

/** Where in the agenda a visit to come stands. `missed` is planned for a day gone by and neither made nor cancelled. */
export type AgendaWhen = 'underWay' | 'missed' | 'today' | 'tomorrow' | 'thisWeek' | 'later';

export interface AgendaGroup {
  when: AgendaWhen;
  visits: VisitRow[];
}

export interface MonthGroup {
  /** YYYY-MM */
  month: string;
  visits: VisitRow[];
}

const ORDER: readonly AgendaWhen[] = ['underWay', 'missed', 'today', 'tomorrow', 'thisWeek', 'later'];

/** The local day of a wall time. */
export function dayOf(wallTime: string): string {
  return wallTime.slice(0, 10);
}

/** The agenda of visits planned or under way, each group in the order of `visits`; empty groups are left out. */
export function agenda(visits: readonly VisitRow[], today: string): AgendaGroup[] {
  const sorted = groupBy(visits, (visit) => whenOf(visit, today));
  return ORDER.flatMap((when) => {
    const group = sorted.get(when);
    return group ? [{ when, visits: group }] : [];
  });
}

function whenOf(visit: VisitRow, today: string): AgendaWhen {
  if (visit.state === 'underWay') return 'underWay';
  const day = dayOf(visit.plannedAt);
  if (day < today) return 'missed';
  if (day === today) return 'today';
  const date = parseDate(today);
  if (day === date.add({ days: 1 }).toString()) return 'tomorrow';
  // The week begins on Monday, whatever the language of the texts.
  return day <= endOfWeek(date, 'zh-CN', 'mon').toString() ? 'thisWeek' : 'later';
}

/** When a visit stands: where it began, else where it is planned. */
export function standsAt(visit: VisitRow): string {
  return visit.began ?? visit.plannedAt;
}

/** Visits by the month they stand in, in the order of `visits`. */
export function byMonth(visits: readonly VisitRow[]): MonthGroup[] {
  return [...groupBy(visits, (visit) => standsAt(visit).slice(0, 7))].map(([month, group]) => ({
    month,
    visits: group,
  }));
}
