/** When a visit is planned for, as it is typed. */

import { isWeekend, parseDate } from '@internationalized/date';

/** The lengths offered, in minutes. */
export const LENGTHS = ['30', '60', '90', '120'] as const;

/** The local wall time of a day and a time of day, or null while one is missing. */
export function plannedAt(day: string | null, time: string | null): string | null {
  return day !== null && time !== null ? `${day}T${time.slice(0, 5)}:00` : null;
}

/** Tomorrow, or the Monday after when that is a weekend. */
export function nextRoundDay(today: string): string {
  let day = parseDate(today).add({ days: 1 });
  while (isWeekend(day, 'zh-CN')) day = day.add({ days: 1 });
  return day.toString();
}

/** Whether a visit on that day is one to write up. */
export function isPast(day: string, today: string): boolean {
  return day < today;
}
