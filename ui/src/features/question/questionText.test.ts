// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { NextQuestion } from '../../api';
import { initTexts } from '../../locales';
import { FITS_ANYONE } from './bank';
import { fitText } from './fitText';
import { askedText, reasonTexts } from './questionText';

beforeAll(() => initTexts('zh-CN'));
const t = (language: string) => i18next.getFixedT(language, 'question');

it('says when it was last asked', () => {
  const asked = (askedOn: string | null, language = 'zh-CN') =>
    askedText({ askedOn }, '2026-11-21', t(language));
  expect(asked(null)).toBeNull();
  expect(asked('2026-08-23')).toBe('90 天前问过');
  expect(asked('2026-11-21')).toBe('今天问过');
  expect(asked('2026-11-20', 'en-US')).toBe('last asked yesterday');
});

it('says why, and whom a question fits', () => {
  const tClient = i18next.getFixedT('zh-CN', ['client', 'tier'] as ['client', 'tier']);
  const question = { reasons: ['emptyCell', 'tie'] } as NextQuestion;
  expect(reasonTexts(question, t('zh-CN'))).toEqual(['这一格空着', '问到家人']);
  expect(fitText(FITS_ANYONE, t('zh-CN'), tClient)).toBe('');
  expect(
    fitText({ ...FITS_ANYONE, work: ['owner', 'executive'], tiers: ['high'] }, t('zh-CN'), tClient),
  ).toBe('高端 · 企业主、高管');
});
