// @vitest-environment jsdom
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { initTexts } from '../../../locales';

it('counts one client and many in English', () => {
  initTexts('en-US');
  const t = i18next.getFixedT('en-US', 'audience');
  expect(t('bulk.done.trash', { count: 1 })).toBe('1 client moved to the trash');
  expect(t('bulk.done.trash', { count: 2_000 })).toBe('2,000 clients moved to the trash');
  expect(t('bar.counted', { count: 1 })).toBe('1 client');
  expect(t('bulk.nothing', { count: 1 })).toBe('This client was so already; nothing changed.');
});
