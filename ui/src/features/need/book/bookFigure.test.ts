import { describe, expect, it } from 'vitest';
import {
  ANYWHERE,
  type BookFigure,
  clientsBehind,
  conditionOf,
  EVERYBODY,
  firstFigure,
  isPartOf,
  isSameFigure,
  segmentOf,
} from './bookFigure';
import { testBook } from './testBook';

const figure: BookFigure = { ...EVERYBODY, ...ANYWHERE, measure: 'open', theme: null };
const behind = (of: Partial<BookFigure>) =>
  clientsBehind(segmentOf(testBook(), figure), { ...figure, ...of });

describe('firstFigure', () => {
  it('asks for high-tier clients with a safety need nobody is meeting', () => {
    expect(firstFigure(testBook())).toMatchObject({ tier: 'high', level: 'safety', measure: 'open' });
  });
  it('asks it of everybody in a book without high-tier clients', () => {
    expect(firstFigure(testBook(0))).toMatchObject({ tier: null, level: 'safety' });
  });
});

describe('segmentOf', () => {
  it('finds a tier or an age band wherever it stands', () => {
    expect(segmentOf(testBook(), { tier: 'high', age: null })?.clients).toBe(16);
    expect(segmentOf(testBook(), { tier: null, age: 'fifties' })?.age).toBe('fifties');
    expect(segmentOf(testBook(), EVERYBODY)?.clients).toBe(146);
  });
});

describe('clientsBehind', () => {
  it('reads the cell, the level, the depth, or any of them', () => {
    expect(behind({ level: 'safety', depth: 'deep' })).toBe(5);
    expect(behind({ level: 'selfActualisation' })).toBe(54);
    expect(behind({ depth: 'hidden' })).toBe(61);
    expect(behind({})).toBe(70);
  });
  it('reads the measure asked for', () => {
    expect(behind({ measure: 'unknown', level: 'physiological' })).toBe(650);
  });
  it('reads a theme without regard to the measure', () => {
    expect(behind({ theme: 'parents', measure: 'met' })).toBe(1);
  });
  it('is nobody in a segment that is gone', () => {
    expect(clientsBehind(undefined, figure)).toBe(0);
  });
});

describe('conditionOf', () => {
  it('is the condition that finds the same clients', () => {
    expect(conditionOf({ ...figure, tier: 'high', level: 'safety' })).toEqual({
      kind: 'all',
      of: [
        { kind: 'is', of: { about: 'tier', of: ['high'] } },
        {
          kind: 'is',
          of: { about: 'need', of: { levels: ['safety'], depths: [], measure: 'open', theme: null } },
        },
      ],
    });
    expect(
      conditionOf({ ...figure, age: 'fifties', level: 'esteem', depth: 'deep', measure: 'known' }),
    ).toEqual({
      kind: 'all',
      of: [
        { kind: 'is', of: { about: 'ageBand', of: ['fifties'] } },
        {
          kind: 'is',
          of: { about: 'need', of: { levels: ['esteem'], depths: ['deep'], measure: 'known', theme: null } },
        },
      ],
    });
  });
  it('asks for a theme alone, wherever on the map', () => {
    expect(conditionOf({ ...figure, level: 'safety', theme: 'home' })).toEqual({
      kind: 'all',
      of: [
        {
          kind: 'is',
          of: { about: 'need', of: { levels: [], depths: [], measure: 'known', theme: 'home' } },
        },
      ],
    });
  });
});

describe('isSameFigure', () => {
  it('is the same when it finds the same clients', () => {
    expect(isSameFigure({ ...figure, theme: 'home' }, { ...figure, measure: 'met', theme: 'home' })).toBe(
      true,
    );
    expect(isSameFigure(figure, { ...figure, measure: 'met' })).toBe(false);
    expect(isSameFigure(null, figure)).toBe(false);
  });
});

describe('isPartOf', () => {
  const cell: BookFigure = { ...figure, level: 'safety', depth: 'deep' };
  it('is a cell of the level or the depth, in the same segment', () => {
    expect(isPartOf({ ...figure, level: 'safety' }, cell)).toBe(true);
    expect(isPartOf({ ...figure, depth: 'deep' }, cell)).toBe(true);
    expect(isPartOf({ ...figure, level: 'esteem' }, cell)).toBe(false);
    expect(isPartOf({ ...figure, tier: 'high', level: 'safety' }, cell)).toBe(false);
  });
  it('is neither the cell itself nor any cell of anywhere', () => {
    expect(isPartOf(cell, cell)).toBe(false);
    expect(isPartOf(figure, cell)).toBe(false);
  });
});
