import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NeedCell } from '../../../api';
import { english } from '../../../locales/en-US';
import { chinese } from '../../../locales/zh-CN';
import type { NeedT } from '../needWords';
import { ageText, sharesOf, spokenCell } from './cellText';

let zh: NeedT;
let en: NeedT;
beforeAll(async () => {
  const one = i18next.createInstance();
  await one.init({ lng: 'zh-CN', resources: { 'zh-CN': chinese, 'en-US': english } });
  zh = one.getFixedT('zh-CN', ['need', 'question']);
  en = one.getFixedT('en-US', ['need', 'question']);
});

const CELL: NeedCell = {
  level: 'safety',
  depth: 'deep',
  notes: 3,
  open: 2,
  beingMet: 1,
  met: 0,
  outdated: 1,
  newestOn: '2026-09-30',
  askedOn: null,
  standing: 'pressing',
};

describe('ageText', () => {
  it.each([
    ['2026-11-21', '今天', 'today'],
    ['2026-11-22', '今天', 'today'],
    ['2026-11-20', '1 天前', '1 day ago'],
    ['2026-09-30', '52 天前', '52 days ago'],
    ['2026-09-22', '60 天前', '60 days ago'],
    ['2026-09-21', '2 个月前', '2 months ago'],
    ['2024-11-22', '23 个月前', '23 months ago'],
    ['2024-11-21', '2 年前', '2 years ago'],
    ['2026-05-04', '6 个月前', '6 months ago'],
    ['2023-11-20', '3 年前', '3 years ago'],
  ])('of %s is %s', (day, chineseText, englishText) => {
    expect(ageText(day, '2026-11-21', zh)).toBe(chineseText);
    expect(ageText(day, '2026-11-21', en)).toBe(englishText);
  });
});

it('tells a cell in full to those who do not see it', () => {
  expect(spokenCell(CELL, zh, 'zh-CN')).toBe(
    '安全，深藏：要紧，3 条，未满足 2，在办 1，已过时 1，最近 2026年9月30日',
  );
  const empty = {
    ...CELL,
    notes: 0,
    open: 0,
    beingMet: 0,
    outdated: 0,
    newestOn: null,
    standing: 'empty',
  } as const;
  expect(spokenCell(empty, zh, 'zh-CN')).toBe('安全，深藏：问一问');
});

describe('sharesOf', () => {
  it('divides the bar by state', () => {
    expect(sharesOf({ ...CELL, open: 1, beingMet: 1, met: 2 })).toEqual([
      { state: 'open', from: 0, size: 0.25 },
      { state: 'beingMet', from: 0.25, size: 0.25 },
      { state: 'met', from: 0.5, size: 0.5 },
    ]);
  });

  it('has nothing to divide when all stand alike', () => {
    expect(sharesOf({ ...CELL, open: 3, beingMet: 0 })).toEqual([]);
  });
});
