import { describe, expect, it } from 'vitest';
import type { CellStanding, NeedCell, NeedView } from '../../../api';
import { blocksOf, firstRows, levelsOf, narrowed, noteStanding, shownLevels } from './noteBlocks';
import { testNote } from './testNote';

let count = 0;
function note(more: Partial<NeedView> = {}): NeedView {
  count += 1;
  return testNote(`n${count}`, more);
}

function cell(standing: CellStanding): NeedCell {
  return {
    level: 'safety',
    depth: 'deep',
    notes: 1,
    open: 1,
    beingMet: 0,
    met: 0,
    outdated: 0,
    newestOn: null,
    askedOn: null,
    standing,
  };
}

describe('narrowed', () => {
  const one = note({ id: 'a', echoes: ['b'] });
  const other = note({ id: 'b', echoes: ['a'] });
  const third = note({ id: 'c', level: 'esteem' });

  it('keeps a cell', () => {
    expect(narrowed([one, third], { kind: 'cell', cell: { level: 'esteem', depth: 'deep' } })).toEqual([
      third,
    ]);
  });

  it('brings together what speaks of the same, though it be contradictory', () => {
    expect(narrowed([one, third, other], { kind: 'together', note: 'a' })).toEqual([one, other]);
  });

  it('is empty when the note named is gone', () => {
    expect(narrowed([third], { kind: 'together', note: 'a' })).toEqual([]);
  });
});

describe('blocksOf', () => {
  const met = note({ state: 'met' });
  const old = note({ state: 'outdated' });
  const fresh = note({ level: 'esteem' });
  const inHand = note({ state: 'beingMet', level: 'esteem' });
  const pressing = note();
  const all = [met, old, fresh, inHand, pressing];

  it('puts what presses first, then what is in hand, and folds what is settled away', () => {
    const blocks = blocksOf(all, [cell('pressing')], null);
    expect(blocks.map((block) => [block.key, block.isFolded])).toEqual([
      ['live', false],
      ['met', true],
      ['outdated', true],
    ]);
    expect(blocks[0]?.notes).toEqual([pressing, inHand, fresh]);
  });

  it('folds nothing that was asked for', () => {
    const blocks = blocksOf(all, [], { kind: 'cell', cell: { level: 'safety', depth: 'deep' } });
    expect(blocks.every((block) => !block.isFolded)).toBe(true);
    expect(blocks.flatMap((block) => block.notes)).toEqual([pressing, met, old]);
  });
});

describe('levelsOf', () => {
  it('goes from the top of the pyramid down, and names what is not known', () => {
    const levels = levelsOf([note(), note({ depth: 'hidden', state: 'outdated' })]);
    expect(levels.map((level) => level.level)[0]).toBe('selfActualisation');
    const safety = levels.find((level) => level.level === 'safety');
    expect(safety?.blocks.map((block) => block.key)).toEqual(['safety/hidden', 'safety/deep']);
    expect(safety?.unknown).toEqual(['stated', 'hidden']);
  });
});

describe('firstRows', () => {
  const block = (key: string, rows: number, isFolded = false) => ({
    key,
    title: { kind: 'live' } as const,
    notes: Array.from({ length: rows }, () => note()),
    isFolded,
  });

  it('draws the first rows over all blocks, whatever is folded not counting', () => {
    const shown = firstRows([block('a', 40), block('b', 100, true), block('c', 40), block('d', 5)], 60);
    expect(shown.map((one) => [one.key, one.notes.length])).toEqual([
      ['a', 40],
      ['b', 100],
      ['c', 20],
    ]);
  });
});

describe('shownLevels', () => {
  it('leaves out the blocks and levels that are not shown yet, not those nothing is known of', () => {
    const deep = note({ level: 'esteem' });
    const levels = levelsOf([note({ level: 'esteem', depth: 'stated' }), deep, note({ level: 'safety' })]);
    const blocks = levels.flatMap((one) => one.blocks);
    const shown = shownLevels(levels, firstRows(blocks, 1));
    expect(shown.map((one) => one.level)).toEqual([
      'selfActualisation',
      'esteem',
      'belonging',
      'physiological',
    ]);
    expect(shown.flatMap((one) => one.blocks).map((one) => one.key)).toEqual(['esteem/stated']);
  });
});

describe('noteStanding', () => {
  it('takes an open note as its cell stands, an old one as old', () => {
    expect(noteStanding(note(), [cell('pressing')])).toBe('pressing');
    expect(noteStanding(note(), [cell('beingMet')])).toBe('fresh');
    expect(noteStanding(note({ isStale: true }), [cell('stale')])).toBe('stale');
  });

  it('takes any other as its own state says', () => {
    expect(noteStanding(note({ state: 'beingMet' }), [cell('pressing')])).toBe('beingMet');
    expect(noteStanding(note({ state: 'met' }), [cell('pressing')])).toBe('met');
    expect(noteStanding(note({ state: 'outdated' }), [cell('pressing')])).toBe('stale');
  });
});
