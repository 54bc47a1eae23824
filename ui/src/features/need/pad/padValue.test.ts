import { describe, expect, it } from 'vitest';
import type { NeedSuggestion } from '../../../api';
import { isChosen, padOf, readChoice } from './padValue';

const MOTHER: NeedSuggestion = {
  level: 'safety',
  depth: 'deep',
  evidence: 'observed',
  theme: 'parents',
  about: 'mother',
};

describe('padOf', () => {
  it('is nothing until something is proposed or set', () => {
    expect(padOf({}, null)).toBeNull();
    expect(isChosen(padOf({ level: 'esteem' }, null))).toBe(false);
  });

  it('follows the words, and is as sure as the evidence allows', () => {
    expect(padOf({}, MOTHER)).toEqual({
      level: 'safety',
      depth: 'deep',
      evidence: 'observed',
      confidence: 'medium',
      about: 'mother',
    });
  });

  it('puts the place before the words, and the hand before both', () => {
    const value = padOf({ depth: 'stated', about: null }, MOTHER, { level: 'esteem', depth: 'hidden' });
    expect(value).toMatchObject({ level: 'esteem', depth: 'stated', about: null });
    expect(isChosen(value)).toBe(true);
  });
});

describe('readChoice', () => {
  it('reads back what was set', () => {
    const choice = { level: 'belonging', depth: 'hidden', confidence: 'low', about: null } as const;
    expect(readChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it('counts a level or depth of a later version as not chosen', () => {
    expect(readChoice({ level: 'transcendence', depth: 'abyssal', evidence: 'said' })).toEqual({
      evidence: 'said',
    });
  });

  it('makes nothing of what is no choice', () => {
    for (const found of ['', 'safety', null, undefined, [], 2, { level: 2, about: 7 }]) {
      expect(readChoice(found)).toEqual({});
    }
  });
});
