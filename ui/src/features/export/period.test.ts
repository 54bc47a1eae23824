import { expect, test } from 'vitest';
import { nameOf, periodOf } from './period';

test('named periods are whole, also over the turn of the year', () => {
  expect(periodOf('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periodOf('lastMonth', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodOf('thisQuarter', '2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(periodOf('thisQuarter', '2026-05-31')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  expect(periodOf('thisYear', '2026-11-21')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('a period is known by its name, and one typed by hand has none', () => {
  expect(nameOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-21')).toBe('thisMonth');
  expect(nameOf({ from: '2026-11-02', to: '2026-11-30' }, '2026-11-21')).toBeNull();
});
