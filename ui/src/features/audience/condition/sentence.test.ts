// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Clause, Condition } from '../../../api';
import { initTexts } from '../../../locales';
import { READY } from './fields';
import { allFields } from './search';
import { clauseText, conditionText, SPACES, summerText, summerYear, type Words } from './sentence';
import { leaf } from './tree';

const NAMES: Record<string, string | null> = {
  t1: '高尔夫',
  t2: '沙龙',
  c1: '林静仪',
  s1: '高考家庭',
  x: null,
};
const words = (language: string): Words => ({
  t: i18next.getFixedT(language, SPACES),
  language,
  today: '2026-11-28',
  nameOf: (id) => NAMES[id],
});
const zh = (clause: Clause, not = false) => clauseText(leaf(clause, not), words('zh-CN'));
const en = (clause: Clause, not = false) => clauseText(leaf(clause, not), words('en-US'));
const is = (of: Clause): Condition => ({ kind: 'is', of });

const HIGH: Clause = { about: 'tier', of: ['high'] };
const MET: Clause = { about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } };
const EXAM: Clause = { about: 'childExam', of: { exam: 'gaokao', summer: 'coming', mentions: false } };

beforeAll(() => initTexts('zh-CN'));

describe('conditionText', () => {
  const newcomer: Condition = { kind: 'all', of: [is(HIGH), { kind: 'not', of: is(MET) }, is(EXAM)] };
  it('reads as one sentence', () => {
    expect(conditionText(newcomer, words('zh-CN'))).toBe('高端，且今年没有见过，且孩子明年夏天高考');
    expect(conditionText(newcomer, words('en-US'))).toBe(
      'High tier, and not met this year, and a child sits the gaokao next summer',
    );
  });
  it('puts groups in brackets, and says "not" of them', () => {
    const either: Condition = { kind: 'any', of: [is(MET), is(EXAM)] };
    const whole: Condition = { kind: 'all', of: [is(HIGH), { kind: 'not', of: either }] };
    expect(conditionText(whole, words('zh-CN'))).toBe('高端，且并非（今年见过，或孩子明年夏天高考）');
    expect(conditionText(whole, words('en-US'))).toBe(
      'High tier, and not (met this year, or a child sits the gaokao next summer)',
    );
  });
  it('is everybody when it asks nothing', () => {
    expect(conditionText({ kind: 'all', of: [] }, words('zh-CN'))).toBe('全部客户');
  });
});

describe('clauseText', () => {
  it('lists what was chosen in the order it is shown', () => {
    expect(zh({ about: 'tier', of: ['low', 'high', 'upperMiddle'] })).toBe('高端、中高端或低端');
    expect(en({ about: 'tier', of: ['upperMiddle', 'high'] })).toBe('high or upper middle tier');
    expect(en({ about: 'channel', of: ['phone', 'wechat', 'sms', 'email'] })).toBe(
      'prefers phone, SMS, e-mail or WeChat',
    );
  });
  it('says spans with one end or both', () => {
    expect(zh({ about: 'age', of: { from: 60, to: null } })).toBe('年龄 60 岁以上');
    expect(zh({ about: 'person', of: { who: ['child'], from: 17, to: 18 } })).toBe('有 17–18 岁的孩子');
    expect(zh({ about: 'person', of: { who: ['child'], from: 18, to: 18 } }, true)).toBe('没有 18 岁的孩子');
    expect(zh({ about: 'assets', of: { from: 300_000_000, to: 5_000_000_000 } })).toBe('资产 300万–5000万');
    expect(en({ about: 'opened', of: { from: null, to: '2020-03-01' } })).toBe(
      'account opened until Mar 1, 2020',
    );
  });
  it('says names, and of what is gone that it is', () => {
    expect(zh({ about: 'tags', of: { how: 'all', tags: ['t1', 't2'] } })).toBe('同时有标签“高尔夫”和“沙龙”');
    expect(zh({ about: 'tags', of: { how: 'any', tags: ['x'] } })).toBe('有标签（已删除）');
    expect(zh({ about: 'segment', of: 's1' }, true)).toBe('不属于分组“高考家庭”');
    expect(en({ about: 'introducedBy', of: ['c1'] })).toBe('introduced by 林静仪');
    // No article: it may be an assistant as well as a child.
    expect(en({ about: 'person', of: { who: ['assistant', 'child'], from: null, to: null } })).toBe(
      'child or assistant on record',
    );
    expect(en({ about: 'tags', of: { how: 'all', tags: ['t1', 't2'] } })).toBe(
      'tagged with all of “高尔夫” and “沙龙”',
    );
  });
  it('says needs as the need book does', () => {
    const need = { levels: ['safety' as const], depths: [], measure: 'open' as const, theme: null };
    expect(zh({ about: 'need', of: need })).toBe('有未满足的安全需求');
    expect(en({ about: 'need', of: need }, true)).toBe('no open safety needs');
    expect(en({ about: 'need', of: { ...need, levels: [] } })).toBe('open needs');
    expect(zh({ about: 'need', of: { ...need, levels: [], measure: 'known', theme: 'home' } })).toBe(
      '需求谈到居住与房产',
    );
  });
  it('says of an answer that was not given what the others are', () => {
    const phone = (answers: ('granted' | 'refused' | 'unknown')[]): Clause => ({
      about: 'consent',
      of: { purpose: 'phone', answers },
    });
    expect(zh(phone(['refused']))).toBe('拒绝电话联系');
    expect(zh(phone(['granted', 'unknown']), true)).toBe('拒绝电话联系');
    expect(en(phone(['refused']), true)).toBe('agreed to phone calls or not asked about phone calls');
  });
});

describe('the words', () => {
  it('are there for every clause, held and not held, in both languages, and all differ', () => {
    for (const language of ['zh-CN', 'en-US']) {
      const texts = READY.flatMap(({ leaf: { clause } }) => [
        clauseText(leaf(clause), words(language)),
        clauseText(leaf(clause, true), words(language)),
      ]).concat(allFields(words(language).t).map((field) => field.text));
      expect(texts.filter((text) => /clause\.|field\.|\{\{| {2}|…|undefined/u.test(text))).toEqual([]);
    }
  });
});

describe('the summer of an exam', () => {
  const t = words('zh-CN').t;
  it('is this one until August ends', () => {
    expect([summerYear('coming', '2026-08-31'), summerText('coming', '2026-08-31', t)]).toEqual([
      2026,
      '今年夏天',
    ]);
    expect([summerYear('coming', '2026-09-01'), summerText('coming', '2026-09-01', t)]).toEqual([
      2027,
      '明年夏天',
    ]);
    expect(summerText('afterNext', '2026-11-28', t)).toBe('后年夏天');
    expect(summerText('afterNext', '2026-05-01', t)).toBe('明年夏天');
  });
});
