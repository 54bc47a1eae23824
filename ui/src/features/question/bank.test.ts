import { describe, expect, it } from 'vitest';
import type { ContentEntry, Question } from '../../api';
import {
  type BankEntry,
  cellCounts,
  FITS_ANYONE,
  fitCount,
  isNarrowed,
  questionsOf,
  WHOLE_BANK,
} from './bank';

const EASY: Question = {
  level: 'safety',
  depth: 'stated',
  spin: null,
  text: { zh: '您最放心的是哪笔钱？', en: 'Which money are you easiest about?' },
  fit: FITS_ANYONE,
};

function question(
  key: string,
  part: Partial<Question>,
  hand: Partial<Omit<ContentEntry<Question>, 'content'>> = {},
): BankEntry {
  const content = { ...EASY, ...part };
  return { key, content, shipped: content, changed: [], isPutAway: false, ...hand };
}

const bank = [
  question('top', { level: 'selfActualisation', depth: 'deep', spin: 'problem' }),
  question('mother', { fit: { ...FITS_ANYONE, ties: ['mother', 'father'], ages: ['fifties'] } }),
  question('own', { text: { zh: '自己写的', en: '自己写的' } }, { shipped: null, changed: ['text.zh'] }),
  question('changed', { depth: 'hidden' }, { changed: ['depth'] }),
  question('away', { level: 'physiological' }, { isPutAway: true }),
];
const keys = (filter: Partial<typeof WHOLE_BANK>) =>
  questionsOf(bank, { ...WHOLE_BANK, ...filter }).map((one) => one.key);

describe('questionsOf', () => {
  it('gives the whole bank cell by cell, from the ground up', () => {
    expect(keys({})).toEqual(['away', 'mother', 'own', 'changed', 'top']);
  });

  it('narrows by level, depth and step', () => {
    expect(keys({ level: 'safety' })).toEqual(['mother', 'own', 'changed']);
    expect(keys({ level: 'safety', depth: 'hidden' })).toEqual(['changed']);
    expect(keys({ spin: 'problem' })).toEqual(['top']);
  });

  it('knows own ones, changed ones and those put away', () => {
    expect(keys({ hand: 'own' })).toEqual(['own']);
    expect(keys({ hand: 'changed' })).toEqual(['changed']);
    expect(keys({ hand: 'putAway' })).toEqual(['away']);
  });

  it('asks of every group that one of it be named', () => {
    expect(keys({ fit: { ...FITS_ANYONE, ties: ['father'] } })).toEqual(['mother']);
    expect(keys({ fit: { ...FITS_ANYONE, ties: ['father'], ages: ['forties'] } })).toEqual([]);
  });

  it('finds words of either language', () => {
    expect(keys({ text: ' EASIEST ' })).toEqual(['away', 'mother', 'changed', 'top']);
    expect(keys({ text: '自己' })).toEqual(['own']);
  });
});

describe('cellCounts', () => {
  it('counts each cell, whatever cell is chosen, by what else narrows', () => {
    const counts = cellCounts(bank, { ...WHOLE_BANK, level: 'safety', depth: 'deep' });
    expect(counts).toHaveLength(15);
    expect([counts[0], counts[3], counts[4], counts[14]]).toEqual([1, 2, 1, 1]);
    expect(cellCounts(bank, { ...WHOLE_BANK, hand: 'own' })[3]).toBe(1);
  });
});

it('says whether anything narrows', () => {
  expect(isNarrowed({ ...WHOLE_BANK, text: '  ' })).toBe(false);
  expect(isNarrowed({ ...WHOLE_BANK, depth: 'deep' })).toBe(true);
  expect(isNarrowed({ ...WHOLE_BANK, fit: { ...FITS_ANYONE, work: ['owner'] } })).toBe(true);
  expect(fitCount({ ...FITS_ANYONE, work: ['owner', 'student'], tiers: ['high'] })).toBe(3);
});
