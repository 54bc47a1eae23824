import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { chinese } from '../../../locales/zh-CN';
import type { NeedT } from '../needWords';
import { actsOf } from './noteActs';
import { aboutText, headOf, sourceText, stateText, stepText } from './noteTexts';

const TODAY = '2026-11-21';
let t: NeedT;
let tClient: TFunction<'client'>;
beforeAll(async () => {
  const one = i18next.createInstance();
  await one.init({ lng: 'zh-CN', ns: Object.keys(chinese), resources: { 'zh-CN': chinese } });
  t = one.getFixedT('zh-CN', ['need', 'question']);
  tClient = one.getFixedT('zh-CN', 'client');
});

it('names the source, though the visit is gone', () => {
  const source = (more: Partial<Parameters<typeof sourceText>[0]>) =>
    sourceText({ source: 'visit', sourceName: '', notedOn: '2026-09-30', ...more }, t, 'zh-CN', TODAY);
  expect(source({})).toBe('9月30日拜访');
  expect(source({ source: 'event', sourceName: '秋茶会' })).toBe('9月30日活动“秋茶会”');
  expect(source({ source: 'profile', notedOn: '2025-03-01' })).toBe('2025年3月1日记');
});

it('says how long a note is open or in hand, and when it was met', () => {
  const since = { stateSince: '2026-09-30', daysOpen: null };
  expect(stateText({ ...since, state: 'open', daysOpen: 52 }, t, 'zh-CN', TODAY)).toBe('未满足 52 天');
  expect(stateText({ ...since, state: 'beingMet' }, t, 'zh-CN', TODAY)).toBe('在办 52 天');
  expect(stateText({ ...since, state: 'met' }, t, 'zh-CN', TODAY)).toBe('9月30日满足');
});

it('names the person and the relation', () => {
  expect(aboutText({ about: null }, t)).toBeNull();
  expect(aboutText({ about: { id: 'm', name: '林秀兰', relation: '母亲' } }, t)).toBe('关于林秀兰（母亲）');
  expect(aboutText({ about: { id: 'm', name: '林秀兰', relation: '' } }, t)).toBe('关于林秀兰');
});

it('tells a step by its day and state', () => {
  const entry = { id: 'l', text: '约体检', dueOn: '2026-12-09', state: 'open' } as const;
  const told = (step: Parameters<typeof stepText>[0]) => stepText(step, t, tClient, 'zh-CN', TODAY);
  expect(told({ entry, touch: null })).toBe('12月9日前');
  expect(told({ entry: { ...entry, dueOn: null }, touch: null })).toBe('未定日期');
  expect(told({ entry: { ...entry, state: 'kept' }, touch: null })).toContain('12月9日前 · ');
});

describe('headOf', () => {
  it('lays out a part of a long text, and no half of a character', () => {
    expect(headOf('短')).toBe('短');
    expect(headOf('长'.repeat(20_000))).toHaveLength(600);
    expect(headOf(`${'长'.repeat(599)}😀😀`)).toBe('长'.repeat(599));
  });
});

describe('actsOf', () => {
  it('offers what makes sense of the state', () => {
    expect(actsOf('open')).toEqual(['edit', 'offer', 'beingMet', 'met', 'outdated', 'remove']);
    expect(actsOf('met')).toEqual(['edit', 'outdated', 'open', 'remove']);
    expect(actsOf('outdated')).toEqual(['edit', 'open', 'remove']);
  });
});
