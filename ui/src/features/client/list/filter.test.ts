import { describe, expect, it } from 'vitest';
import { TIERS } from '../../../api';
import { ANY_OPEN_NEED, EVERYONE, narrowing, TRASH, toggled } from './filter';

describe('toggled', () => {
  it('puts a tier in, in the order of the tiers, whatever the order of the clicks', () => {
    expect(toggled(TIERS, ['low'], 'high')).toEqual(['high', 'low']);
  });
  it('takes it out again', () => {
    expect(toggled(TIERS, ['high', 'low'], 'high')).toEqual(['low']);
  });
});

describe('narrowing', () => {
  it('is nothing for the whole book', () => {
    expect(narrowing(EVERYONE)).toBe(0);
  });
  it('counts a chip once, however many tiers it holds', () => {
    expect(narrowing({ ...EVERYONE, tiers: ['high', 'low'], unmetThisYear: true })).toBe(2);
    expect(narrowing(TRASH)).toBe(1);
  });
  it('counts what is asked of ages and of needs', () => {
    expect(narrowing({ ...EVERYONE, ages: ['fifties'], need: ANY_OPEN_NEED })).toBe(2);
  });
});
