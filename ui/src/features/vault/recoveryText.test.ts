import { describe, expect, it } from 'vitest';
import { sizeText } from '../../shared/sizeText';
import { groupedKey, matchKey, plainKey } from './recoveryText';

const GROUPS = ['7KQ4', 'M2XD', '01HV'];

describe('the recovery key as typed', () => {
  it('forgives case, spaces, hyphens, full width, and O, I, L', () => {
    expect(plainKey('7kq4-m2xd oihv')).toBe('7KQ4M2XD01HV');
    expect(plainKey('７ＫＱ４')).toBe('7KQ4');
  });

  it('is set in groups while it is typed', () => {
    expect(groupedKey('7kq4m2')).toBe('7KQ4 M2');
    expect(groupedKey('')).toBe('');
  });

  it('tells how far it matches and where it cannot', () => {
    expect(matchKey(GROUPS, '')).toEqual({ done: 0, wrong: 0 });
    expect(matchKey(GROUPS, '7KQ4 M2')).toEqual({ done: 1, wrong: 0 });
    expect(matchKey(GROUPS, '7KQ4 M3')).toEqual({ done: 1, wrong: 2 });
    expect(matchKey(GROUPS, '7kq4 m2xd o1hv')).toEqual({ done: 3, wrong: 0 });
    expect(matchKey(GROUPS, '7KQ4 M2XD 01HV 9')).toEqual({ done: 3, wrong: 3 });
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 KB'],
    [840, '840 KB'],
    [4820, '4.7 MB'],
    [250_000, '244 MB'],
    [1_300_000, '1.2 GB'],
  ])('of %d KiB is %s', (kib, text) => {
    expect(sizeText(kib)).toBe(text);
  });
});
