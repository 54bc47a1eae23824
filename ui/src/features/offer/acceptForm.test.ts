import { describe, expect, it } from 'vitest';
import type { Offer } from '../../api';
import { type Choice, namesPerson, requestOf, startOf, wrongOf } from './acceptForm';

const today = '2026-11-21';
const start = { today, language: 'zh-CN', neutral: '请一位懂这方面的朋友帮忙看看' };
const offer: Offer = {
  rule: 'check-up-companion',
  kind: 'method',
  method: 'extra',
  text: { zh: '陪同体检的安排表', en: 'A plan for the check-up' },
  by: '2026-11-28',
  themes: ['health'],
};
const anOffer: Choice = { kind: 'offer', id: 'check-up-companion', offer };
const aPerson: Choice = { kind: 'person', id: 'p', client: { id: 'c9', name: '何 医生' } };

describe('startOf', () => {
  it('is a promise of the offer, in the adviser’s language, by the day that is proposed', () => {
    expect(startOf(anOffer, start)).toMatchObject({
      ...{ text: '陪同体检的安排表', step: 'promise', dueOn: '2026-11-28', method: 'extra', with: '' },
    });
    expect(startOf(anOffer, { ...start, language: 'en-US' }).text).toBe('A plan for the check-up');
  });

  it('never proposes a day that is past', () => {
    const late: Choice = { ...anOffer, offer: { ...offer, by: '2026-11-01' } };
    expect(startOf(late, start)).toMatchObject({ dueOn: today, on: today });
  });

  it('names nobody when a person is asked, and is empty for own words', () => {
    expect(startOf(aPerson, start)).toMatchObject({ text: start.neutral, with: 'c9', dueOn: '2026-11-28' });
    expect(startOf({ kind: 'own', id: 'own' }, start)).toMatchObject({ text: '', with: '', dueOn: null });
  });
});

describe('wrongOf', () => {
  const fields = startOf(aPerson, start);

  it('wants words that leave the name out', () => {
    expect(wrongOf(fields, today, '何 医生')).toBeNull();
    expect(wrongOf({ ...fields, text: '请何医生看看' }, today, '何 医生')).toBe('names');
    expect(wrongOf({ ...fields, text: ' ' }, today, null)).toBe('empty');
  });

  it('wants a day that is not past for a touch only', () => {
    expect(wrongOf({ ...fields, on: null }, today, null)).toBeNull();
    expect(wrongOf({ ...fields, step: 'touch', on: null }, today, null)).toBe('needDay');
    expect(wrongOf({ ...fields, step: 'touch', on: '2026-11-20' }, today, null)).toBe('past');
    expect(wrongOf({ ...fields, step: 'touch', on: today }, today, null)).toBeNull();
  });
});

describe('requestOf', () => {
  it('takes an offer up as a promise', () => {
    expect(requestOf('n1', anOffer, startOf(anOffer, start), today)).toEqual({
      need: 'n1',
      rule: 'check-up-companion',
      with: null,
      text: '陪同体检的安排表',
      step: { kind: 'promise', dueOn: '2026-11-28' },
    });
  });

  it('plans a touch; only a message has a channel', () => {
    const fields = { ...startOf(aPerson, start), step: 'touch' as const, on: '2026-12-01' };
    expect(requestOf('n1', aPerson, { ...fields, channel: 'wechat' }, today)).toMatchObject({
      ...{ rule: '', with: 'c9' },
      step: { kind: 'touch', method: 'message', channel: 'wechat', on: '2026-12-01' },
    });
    expect(requestOf('n1', aPerson, { ...fields, method: 'visit' }, today).step).toEqual({
      ...{ kind: 'touch', method: 'visit', channel: null, on: '2026-12-01' },
    });
  });
});

it('knows a name however it is spaced or written', () => {
  expect(namesPerson('请 Dr He 看看', 'dr he')).toBe(true);
  expect(namesPerson('请沈岚帮忙', '沈 岚')).toBe(true);
  expect(namesPerson('请一位朋友', '沈 岚')).toBe(false);
  expect(namesPerson('请一位朋友', ' ')).toBe(false);
});
