// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { changeLanguage, initTexts } from '../locales';
import type { Op, StepAbout } from './bindings.gen';
import { stepAbout } from './stepAbout';

beforeAll(() => initTexts('zh-CN'));

function said(about: Partial<StepAbout>, op: Op = 'closeLedgerEntry'): string {
  const nothing = { clients: 0, names: [], things: 0, what: [], fields: [] };
  const step = { op, about: { ...nothing, ...about } };
  return stepAbout(step, i18next.getFixedT(null, ['shared', 'client', 'consent']));
}

const PROMISE = { clients: 1, names: ['王小明'], things: 1, what: ['发基金报告'] };
const SEVEN = { clients: 7, names: ['甲', '乙', '丙'], things: 1, what: ['网球'] };

it('names who and what in Chinese', async () => {
  await changeLanguage('zh-CN');
  expect(said({})).toBe('');
  expect(said(PROMISE)).toBe('王小明 · 发基金报告');
  expect(said(SEVEN)).toBe('7 位客户：甲、乙、丙 等 · 网球');
  expect(said({ clients: 2, names: ['甲', '乙'] })).toBe('2 位客户：甲、乙');
  expect(said({ clients: 1, names: ['甲'], fields: ['wechat', 'preferredTime', 'tierReason'] })).toBe(
    '甲 · 微信、合适的时间',
  );
  expect(said({ things: 1, what: ['高净值'] })).toBe('高净值');
  expect(said({ clients: 1, names: ['甲'], things: 1, what: ['phone'] }, 'recordConsent')).toBe(
    '甲 · 电话联系',
  );
});

it('names who and what in English', async () => {
  await changeLanguage('en-US');
  expect(said(PROMISE)).toBe('王小明 · 发基金报告');
  expect(said(SEVEN)).toBe('7 clients: 甲, 乙, 丙 … · 网球');
  expect(said({ clients: 1, names: [] })).toBe('1 client');
  expect(said({ clients: 1, names: ['甲'], fields: ['stage'] })).toBe('甲 · Relationship');
});
