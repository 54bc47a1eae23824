import { expect, test } from 'vitest';
import { dayAndWeekday, fullDay, span } from './dates';

test('a day is written the way of the language, as in print', () => {
  expect(dayAndWeekday('2026-03-14', 'zh-CN')).toBe('2026年3月14日（星期六）');
  expect(dayAndWeekday('2026-03-14', 'en-US')).toBe('Saturday, March 14, 2026');
  expect(fullDay('2026-12-01', 'zh-CN')).toBe('2026年12月1日');
  expect(fullDay('2026-12-01', 'en-US')).toBe('December 1, 2026');
});

test('a span over midnight names the second day', () => {
  expect(span('2026-03-14T21:05:59', '2026-03-14T22:00:00', 'zh-CN')).toBe('21:05–22:00');
  expect(span('2026-03-14T21:05:00', '2026-03-15T00:20:00', 'zh-CN')).toBe('21:05 – 2026年3月15日 00:20');
});
