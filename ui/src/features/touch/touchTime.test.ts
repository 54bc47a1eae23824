import { expect, it } from 'vitest';
import { instantOf, timeOf } from './touchTime';

it('is now until a time is given', () => {
  expect(instantOf(null, null)).toBeNull();
});
it('comes back as it went in, to the minute', () => {
  const instant = new Date(2026, 10, 21, 9, 5).toISOString();
  expect(timeOf(instant)).toEqual({ day: '2026-11-21', clock: '09:05' });
  expect(instantOf(timeOf(instant), null)).toBe(instant);
});
it('keeps the seconds of a time that was not changed', () => {
  const exact = new Date(2026, 10, 21, 9, 5, 33, 120).toISOString();
  expect(instantOf(timeOf(exact), exact)).toBe(exact);
  expect(instantOf({ day: '2026-11-21', clock: '09:06' }, exact)).not.toBe(exact);
});
