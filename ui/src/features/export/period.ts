/** The periods an adviser hands over by name. */

import {
  type CalendarDate,
  endOfMonth,
  endOfYear,
  parseDate,
  startOfMonth,
  startOfYear,
} from '@internationalized/date';

export type NamedPeriod = 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear';

export const NAMED_PERIODS: readonly NamedPeriod[] = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear'];

/** Local days, both included. */
export interface Period {
  from: string;
  to: string;
}

/** The days of a named period around `today`. */
export function periodOf(name: NamedPeriod, today: string): Period {
  const date = parseDate(today);
  switch (name) {
    case 'thisMonth':
      return span(startOfMonth(date), endOfMonth(date));
    case 'lastMonth': {
      const before = date.subtract({ months: 1 });
      return span(startOfMonth(before), endOfMonth(before));
    }
    case 'thisQuarter': {
      const first = startOfMonth(date).set({ month: Math.floor((date.month - 1) / 3) * 3 + 1 });
      return span(first, endOfMonth(first.add({ months: 2 })));
    }
    case 'thisYear':
      return span(startOfYear(date), endOfYear(date));
  }
}

/** The named period that is exactly `period`, if any. */
export function nameOf(period: Period, today: string): NamedPeriod | null {
  return NAMED_PERIODS.find((name) => isSame(periodOf(name, today), period)) ?? null;
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

function span(from: CalendarDate, to: CalendarDate): Period {
  return { from: from.toString(), to: to.toString() };
}
