import { describe, expect, it } from 'vitest';
import { clockText, daysBetween, dayText, nearDay, weekday } from './day';

const TODAY = '2026-11-21';

describe('days', () => {
  it('counts whole days over month, year and leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween(TODAY, '2026-11-19')).toBe(-2);
  });

  it('names the weekday', () => {
    expect(weekday(TODAY, 'zh-CN')).toBe('周六');
    expect(weekday('1969-12-31', 'en-US')).toBe('Wed');
  });

  it('tells the year only when it is another', () => {
    expect(dayText('2026-12-02', 'zh-CN', TODAY)).toBe('12月2日');
    expect(dayText('2027-01-15', 'zh-CN', TODAY)).toBe('2027年1月15日');
    expect(dayText('2027-01-15', 'en-US', TODAY)).toBe('Jan 15, 2027');
    expect(dayText('2026-11-21', 'en-US', TODAY)).toBe('Nov 21');
  });

  it.each([
    ['2026-11-20', '昨天'],
    ['2026-11-21', '今天'],
    ['2026-11-22', '明天'],
    ['2026-11-25', '周三'],
    ['2026-11-27', '周五'],
    ['2026-11-28', '11月28日'],
    ['2026-11-19', '11月19日'],
  ])('tells %s from today as %s', (iso, text) => {
    expect(nearDay(iso, TODAY, 'zh-CN')).toBe(text);
  });

  it('cuts the time of a local date-time', () => {
    expect(clockText('2026-11-21T09:05:00')).toBe('09:05');
  });
});
