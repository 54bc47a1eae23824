import { describe, expect, it } from 'vitest';
import type { OccasionView } from '../../api';
import { BLANK_DATE, BLANK_OCCASION, dateOf, daysOffered, fieldsOf, withDate } from './occasionForm';

describe('dateOf', () => {
  it('is a date without a year when none is typed', () => {
    expect(dateOf({ ...BLANK_DATE, month: 2, day: 29 })).toEqual({
      calendar: 'solar',
      year: null,
      month: 2,
      day: 29,
      leap: false,
      leapPolicy: 'regular',
    });
  });
  it('waits for the whole year', () => {
    const day = { ...BLANK_DATE, month: 8, day: 15 };
    expect(dateOf({ ...day, year: '19' })).toBeNull();
    expect(dateOf({ ...day, year: '19x4' })).toBeNull();
    expect(dateOf({ ...day, year: ' 1974 ' })?.year).toBe(1974);
  });
  it('is no date until month and day are chosen', () => {
    for (const calendar of ['solar', 'lunar'] as const) {
      expect(dateOf({ ...BLANK_DATE, calendar, year: '1974' })).toBeNull();
      expect(dateOf({ ...BLANK_DATE, calendar, month: 1 })).toBeNull();
      expect(dateOf({ ...BLANK_DATE, calendar, day: 1 })).toBeNull();
    }
  });
});

describe('withDate', () => {
  it('draws the 31st back when the calendar turns lunar', () => {
    expect(withDate({ ...BLANK_DATE, month: 1, day: 31 }, { calendar: 'lunar' }).day).toBe(30);
  });
  it('offers 29 February and never 31 April', () => {
    expect(daysOffered('solar', 2)).toBe(29);
    expect(withDate({ ...BLANK_DATE, day: 31 }, { month: 4 }).day).toBe(30);
  });
  it('forgets the leap month of a solar date', () => {
    const lunar = withDate(BLANK_OCCASION, { calendar: 'lunar', leap: true, leapPolicy: 'both' });
    expect(lunar.leap).toBe(true);
    const solar = withDate(lunar, { calendar: 'solar' });
    expect([solar.leap, solar.leapPolicy]).toEqual([false, 'regular']);
  });
});

it('opens as it was kept', () => {
  const kept: OccasionView = {
    id: 'o',
    client: 'c',
    contactPerson: null,
    personName: '',
    kind: 'birthday',
    title: '',
    date: { calendar: 'lunar', year: 1974, month: 4, day: 3, leap: true, leapPolicy: 'both' },
    dateText: '农历闰四月初三',
    next: { on: '2027-05-08', daysAhead: 168, years: 52, nominalAge: 54, zodiacYear: false, round: false },
    keeping: 'kept',
    notes: '',
  };
  expect(dateOf(fieldsOf(kept))).toEqual(kept.date);
});
