import { describe, expect, it } from 'vitest';
import type { OfferRule } from '../../api';
import { daysOf, fieldsOf, newFields, requestOf, wrongOf } from './ruleForm';
import { ALL_RULES, isNarrowed, type RuleEntry, ruleCounts, rulesOf } from './rules';

const CALL: OfferRule = {
  kind: 'method',
  method: 'visit',
  levels: [],
  depths: [],
  themes: [],
  withinDays: 7,
  text: { zh: '上门看看', en: 'Call at the house' },
};

function rule(key: string, part: Partial<OfferRule> = {}): RuleEntry {
  const content = { ...CALL, ...part };
  return { key, content, shipped: content, changed: [], isPutAway: false };
}

const own: Partial<OfferRule> = { levels: ['safety'], text: { zh: '整理保单', en: '整理保单' } };
const rules = [
  rule('expert', { kind: 'expert', method: null, levels: ['safety'], depths: ['hidden', 'deep'] }),
  rule('any'),
  { ...rule('own', own), shipped: null, changed: ['text.zh'] },
];
const keys = (part: Partial<typeof ALL_RULES>) =>
  rulesOf(rules, { ...ALL_RULES, ...part }).map((one) => one.key);

describe('rulesOf', () => {
  it('gives them kind by kind', () => {
    expect(keys({})).toEqual(['any', 'own', 'expert']);
  });

  it('holds a rule that names no level or depth to speak to all', () => {
    expect(keys({ level: 'safety', depth: 'stated' })).toEqual(['any', 'own']);
    expect(keys({ level: 'esteem' })).toEqual(['any']);
    expect(keys({ depth: 'deep' })).toEqual(['any', 'own', 'expert']);
  });

  it('narrows by kind, standing and words', () => {
    expect(keys({ kind: 'expert' })).toEqual(['expert']);
    expect(keys({ hand: 'own' })).toEqual(['own']);
    expect(keys({ text: 'HOUSE' })).toEqual(['any', 'expert']);
    expect(isNarrowed(ALL_RULES)).toBe(false);
    expect(isNarrowed({ ...ALL_RULES, kind: 'event' })).toBe(true);
  });

  it('counts those that speak to each cell', () => {
    const counts = ruleCounts(rules, { ...ALL_RULES, level: 'esteem' });
    expect([counts[0], counts[3], counts[4], counts[5], counts[14]]).toEqual([1, 2, 3, 3, 1]);
  });
});

describe('the form of a rule', () => {
  it('reads whole days of a year', () => {
    expect(['7', ' 365 ', '0'].map(daysOf)).toEqual([7, 365, 0]);
    expect(['', '366', '7.5', '-1', 'a week'].map(daysOf)).toEqual([null, null, null, null, null]);
  });

  it('gives back what it was made of', () => {
    const one = rule('r', { levels: ['safety'], themes: ['health'], withinDays: 30 });
    const request = requestOf('r', fieldsOf({ ...one, isPutAway: true }));
    expect(request).toEqual({ key: 'r', content: one.content, isPutAway: true });
  });

  it('leaves open a language the adviser did not give', () => {
    const one = rules[2] as RuleEntry;
    expect(fieldsOf(one).text).toEqual({ zh: '整理保单', en: '' });
  });

  it('has a method only when that is its kind', () => {
    expect(requestOf('', { ...newFields(ALL_RULES), kind: 'expert' }).content.method).toBeNull();
  });

  it('says what is wrong', () => {
    const fields = { ...newFields({ level: 'safety', depth: null }), text: { zh: '', en: 'Call' } };
    expect(fields.levels).toEqual(['safety']);
    expect(wrongOf(fields)).toBeNull();
    expect(wrongOf({ ...fields, withinDays: '400' })).toBe('days');
    expect(wrongOf({ ...fields, text: { zh: ' ', en: '' } })).toBe('empty');
  });
});
