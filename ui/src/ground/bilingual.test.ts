import { expect, it } from 'vitest';
import { inLanguage } from './bilingual';

it('speaks the language of the window', () => {
  const text = { zh: '谁陪？', en: 'Who goes along?' };
  expect(inLanguage(text, 'zh-CN')).toBe('谁陪？');
  expect(inLanguage(text, 'en-US')).toBe('Who goes along?');
});
