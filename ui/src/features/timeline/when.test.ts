import { describe, expect, it } from 'vitest';
import { headsOf, monthText } from './when';

describe('when an entry stands', () => {
  it('tells the month in both languages', () => {
    expect(monthText('2026-11-25', 'zh-CN')).toBe('2026年11月');
    expect(monthText('2026-01-02', 'en-US')).toBe('January 2026');
  });

  it('says a day and a month once', () => {
    const noon = (day: string) => `${day}T12:00:00`;
    expect(headsOf(noon('2026-11-25'), undefined, '2026-11-28')).toEqual({
      day: '2026-11-25',
      isNewDay: true,
      isNewMonth: false,
      isTodayAbove: false,
    });
    expect(headsOf(noon('2026-11-25'), noon('2026-11-25'), '2026-11-28').isNewDay).toBe(false);
    expect(headsOf(noon('2026-10-31'), noon('2026-11-25'), '2026-11-28').isNewMonth).toBe(true);
  });

  it('draws the line of today between what is ahead and what was', () => {
    const [ahead, today, past] = ['2026-11-30T12:00:00', '2026-11-28T09:00:00', '2026-11-20T09:00:00'];
    expect(headsOf(today, ahead, '2026-11-28').isTodayAbove).toBe(true);
    expect(headsOf(past, ahead, '2026-11-28').isTodayAbove).toBe(true);
    expect(headsOf(past, today, '2026-11-28').isTodayAbove).toBe(false);
  });
});
