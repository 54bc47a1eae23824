/** The form of an occasion: what is typed and chosen, and the date it comes to. Whether that day exists is the core's to say. */
import type { CalendarKind, LeapPolicy, OccasionDate, OccasionKind, OccasionView } from '../../api';

export const LEAP_POLICIES = ['regular', 'leap', 'both'] as const satisfies readonly LeapPolicy[];

/** The date part of the form; the year stays text while it is typed. */
export interface DateFields {
  calendar: CalendarKind;
  year: string;
  /** `null` until it is chosen: nobody is born on New Year because nothing was. */
  month: number | null;
  day: number | null;
  leap: boolean;
  leapPolicy: LeapPolicy;
}

/** The whole form. `contactPerson` is '' for the client's own day. */
export interface OccasionFields extends DateFields {
  kind: OccasionKind;
  contactPerson: string;
  title: string;
  notes: string;
}

export const BLANK_DATE: DateFields = {
  calendar: 'solar',
  year: '',
  month: null,
  day: null,
  leap: false,
  leapPolicy: 'regular',
};

export const BLANK_OCCASION: OccasionFields = {
  ...BLANK_DATE,
  kind: 'birthday',
  contactPerson: '',
  title: '',
  notes: '',
};

/** The form as it stands for an occasion already kept. */
export function fieldsOf(occasion: OccasionView): OccasionFields {
  const { calendar, year, month, day, leap, leapPolicy } = occasion.date;
  return {
    kind: occasion.kind,
    contactPerson: occasion.contactPerson ?? '',
    title: occasion.title,
    notes: occasion.notes,
    calendar,
    year: year === null ? '' : String(year),
    month,
    day,
    leap,
    leapPolicy,
  };
}

const SOLAR_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month is offered with: the most it can ever have. */
export function daysOffered(calendar: CalendarKind, month: number | null): number {
  return calendar === 'lunar' ? 30 : (SOLAR_DAYS[(month ?? 1) - 1] ?? 31);
}

/** The date after `change`: the day is drawn back into its month, and only a lunar month can be a leap month. */
export function withDate<T extends DateFields>(fields: T, change: Partial<DateFields>): T {
  const next = { ...fields, ...change };
  return {
    ...next,
    day: next.day === null ? null : Math.min(next.day, daysOffered(next.calendar, next.month)),
    leap: next.calendar === 'lunar' && next.leap,
    leapPolicy: next.calendar === 'lunar' ? next.leapPolicy : 'regular',
  };
}

/** Whether month and day are chosen. */
export function hasDay(fields: DateFields): fields is DateFields & { month: number; day: number } {
  return fields.month !== null && fields.day !== null;
}

/** The date the fields come to; `null` while the year is half typed, or month and day are not chosen. */
export function dateOf(fields: DateFields): OccasionDate | null {
  const year = fields.year.trim();
  if (!hasDay(fields)) return null;
  if (year !== '' && !/^\d{4}$/u.test(year)) return null;
  return {
    calendar: fields.calendar,
    year: year === '' ? null : Number(year),
    month: fields.month,
    day: fields.day,
    leap: fields.leap,
    leapPolicy: fields.leapPolicy,
  };
}
