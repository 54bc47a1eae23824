// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { initTexts } from '../../../locales';
import { ANY_OPEN_NEED } from './filter';
import { needFilterText } from './needText';

beforeAll(() => initTexts('zh-CN'));
const said = (language: string, part: Partial<typeof ANY_OPEN_NEED>) =>
  needFilterText({ ...ANY_OPEN_NEED, ...part }, i18next.getFixedT(language, ['client', 'question']));

it('says what the list is narrowed by', () => {
  expect(said('zh-CN', { levels: ['safety'] })).toBe('有未满足的安全需求');
  expect(said('zh-CN', { levels: ['safety', 'esteem'], depths: ['deep'], measure: 'known' })).toBe(
    '知道深藏安全、尊重与爱需求',
  );
  expect(said('en-US', { levels: ['safety'], depths: ['deep'] })).toBe('Open deep safety needs');
});
it('closes up when any need will do', () => {
  expect(said('zh-CN', {})).toBe('有未满足的需求');
  expect(said('en-US', {})).toBe('Open needs');
});
it('says a theme alone', () => {
  expect(said('zh-CN', { theme: 'retirement', levels: ['safety'] })).toBe('谈到养老');
});
