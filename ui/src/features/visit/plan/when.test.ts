import { expect, test } from 'vitest';
import { nextRoundDay, plannedAt } from './when';

test('a plan has a day and a time', () => {
  expect(plannedAt('2026-11-25', '10:00')).toBe('2026-11-25T10:00:00');
  expect(plannedAt('2026-11-25', '10:00:30')).toBe('2026-11-25T10:00:00');
  expect(plannedAt(null, '10:00')).toBeNull();
  expect(plannedAt('2026-11-25', null)).toBeNull();
});

test('the day offered is a working day', () => {
  expect(nextRoundDay('2026-11-25')).toBe('2026-11-26');
  expect(nextRoundDay('2026-11-27')).toBe('2026-11-30');
  expect(nextRoundDay('2026-11-28')).toBe('2026-11-30');
});
