// @vitest-environment jsdom
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { initTexts } from '../locales';
import { apartText } from './apartText';

const NOTHING = {
  phoneTail: '',
  employer: '',
  occupation: '',
  openedOn: null,
  addedOn: '2026-11-28',
};

describe('apartText', () => {
  initTexts('zh-CN');
  const t = i18next.getFixedT('zh-CN', 'shared');
  it('tells the phone and the employer, and what there is of them', () => {
    expect(apartText({ ...NOTHING, phoneTail: '5678', employer: '晨光科技' }, t)).toBe(
      '尾号 5678 · 晨光科技',
    );
    expect(apartText({ ...NOTHING, employer: '晨光科技', occupation: '会计' }, t)).toBe('晨光科技');
  });
  it('never tells nothing', () => {
    expect(apartText({ ...NOTHING, occupation: '会计' }, t)).toBe('会计');
    expect(apartText({ ...NOTHING, openedOn: '2020-01-05' }, t)).toBe('开户 2020-01-05');
    expect(apartText(NOTHING, t)).toBe('记入 2026-11-28');
  });
});
