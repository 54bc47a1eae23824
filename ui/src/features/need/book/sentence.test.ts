// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { MEASURES } from '../../../api';
import { initTexts } from '../../../locales';
import { ANYWHERE, type BookFigure, EVERYBODY } from './bookFigure';
import { sentenceText } from './sentence';
import { testSegment } from './testBook';
import { topThemes } from './themes';

const figure: BookFigure = { ...EVERYBODY, ...ANYWHERE, measure: 'open', theme: null };
const spaces = ['needBook', 'audience', 'question'] as const;
const said = (language: string, of: Partial<BookFigure>, count: number) =>
  sentenceText({ ...figure, ...of }, count, i18next.getFixedT(language, spaces));

beforeAll(() => initTexts('zh-CN'));

describe('sentenceText', () => {
  it('says who, what and how many', () => {
    expect(said('zh-CN', { tier: 'high', level: 'safety' }, 6)).toBe('高端客户里，安全需求没人在满足的 6 位');
    expect(said('en-US', { tier: 'high', level: 'safety' }, 6)).toBe(
      '6 high-tier clients with safety needs nobody is meeting',
    );
  });
  it('says a depth, a cell, a theme', () => {
    expect(said('zh-CN', { tier: 'high', depth: 'deep', measure: 'known' }, 12)).toBe(
      '高端客户里，已知有深藏需求的 12 位',
    );
    expect(said('en-US', { age: 'fifties', level: 'esteem', depth: 'hidden', measure: 'fresh' }, 1_200)).toBe(
      '1,200 clients in their fifties with hidden esteem needs noted in the last six months',
    );
    expect(said('zh-CN', { age: 'over70', theme: 'inheritance' }, 3)).toBe(
      '七十岁以上的客户里，需求里谈到传承的 3 位',
    );
  });
  it('speaks of one in English', () => {
    expect(said('en-US', { measure: 'unknown' }, 1)).toBe('1 client of whom no need is known');
  });
  it('has words for every measure, anywhere and at a place', () => {
    for (const language of ['zh-CN', 'en-US']) {
      const all = MEASURES.flatMap((measure) => [
        said(language, { measure }, 2),
        said(language, { measure, level: 'safety' }, 2),
      ]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.join()).not.toMatch(/what\.|who\.|\{\{| {2}/u);
    }
  });
});

describe('topThemes', () => {
  it('is the most frequent first, and never a theme nobody has', () => {
    const segment = testSegment(EVERYBODY, 20);
    expect(topThemes(segment, 3).map((one) => one.clients)).toEqual([19, 18, 17]);
    expect(topThemes(segment, 20)).toHaveLength(19);
  });
});
