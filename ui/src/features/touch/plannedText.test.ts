// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { initTexts } from '../../locales';
import { plannedDayText, plannedHowText } from './plannedText';

beforeAll(() => initTexts('zh-CN'));

it('names the channel of a message, else the method', () => {
  const t = i18next.getFixedT('zh-CN', ['touch', 'client'] as ['touch', 'client']);
  expect(plannedHowText({ method: 'message', channel: 'wechat' }, t)).toBe('微信');
  expect(plannedHowText({ method: 'message', channel: null }, t)).toBe('通讯');
  expect(plannedHowText({ method: 'gift', channel: null }, t)).toBe('礼仪专送');
});

it('says how late an overdue touch is, else its day', () => {
  const t = i18next.getFixedT('en-US', ['touch', 'client'] as ['touch', 'client']);
  const day = (plannedOn: string, overdue: boolean) =>
    plannedDayText({ plannedOn, overdue }, '2026-11-21', t, 'en-US');
  expect(day('2026-11-18', true)).toBe('3 d late');
  expect(day('2026-11-22', false)).toBe('Tomorrow');
});
