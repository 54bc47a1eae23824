// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DayView } from '../../api';
import { initTexts } from '../../locales';
import { dayLine } from './dayLine';

const day: DayView = {
  on: '2026-11-21',
  lunarYear: 2026,
  lunarMonth: 10,
  leap: false,
  lunarDay: 13,
  lunarText: '十月十三',
  yearName: '丙午',
  solarTerm: null,
  nextTerm: '小雪',
  nextTermOn: '2026-11-22',
  festival: null,
};

describe('dayLine', () => {
  beforeAll(() => initTexts('zh-CN'));
  const inChinese = (view: DayView) => dayLine(view, i18next.getFixedT('zh-CN', 'today'), 'zh-CN');

  it('tells the day both ways and the next solar term', () => {
    expect(inChinese(day)).toBe('11月21日 星期六 · 农历十月十三 · 明日小雪');
    expect(inChinese({ ...day, nextTermOn: '2026-11-25' })).toContain('4 天后小雪');
  });

  it('tells a term and a festival of the day itself', () => {
    expect(inChinese({ ...day, solarTerm: '冬至', festival: '冬至节' })).toBe(
      '11月21日 星期六 · 农历十月十三 · 冬至节 · 今日冬至',
    );
  });

  it('speaks English', () => {
    const t = i18next.getFixedT('en-US', 'today');
    expect(dayLine(day, t, 'en-US')).toBe('Sat, Nov 21 · lunar 10/13 · Minor Snow tomorrow');
  });
});
