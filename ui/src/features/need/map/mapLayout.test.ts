import { describe, expect, it } from 'vitest';
import { cellTowards, layMap } from './mapLayout';

const MEASURE = { width: 620, label: 40, head: 24, row: 46, gap: 6 };

describe('layMap', () => {
  const { rows, waterline, width, height } = layMap(MEASURE);

  it('has five rows of three, from the top down', () => {
    expect(rows.map((row) => row.level)).toEqual([
      'selfActualisation',
      'esteem',
      'belonging',
      'safety',
      'physiological',
    ]);
    expect(rows.every((row) => row.cells.length === 3)).toBe(true);
  });

  it('widens downwards on both sides, with the middle as wide everywhere', () => {
    for (const [at, row] of rows.entries()) {
      const below = rows[at + 1];
      if (!below) continue;
      const [stated, hidden, deep] = row.cells;
      const [statedBelow, hiddenBelow, deepBelow] = below.cells;
      expect(stated?.x ?? 0).toBeGreaterThan(statedBelow?.x ?? 0);
      expect(deep?.width ?? 0).toBeLessThan(deepBelow?.width ?? 0);
      expect(hidden?.width).toBe(hiddenBelow?.width);
    }
  });

  it('has the heads the closer together the narrower it is', () => {
    const room = (wide: number) => layMap({ ...MEASURE, width: wide }).headRoom;
    expect(room(620)).toBeGreaterThan(room(420));
    expect(room(420)).toBeGreaterThan(0);
  });

  it.each([180, 420, 620, 1200])('keeps every cell inside and apart at %i pixels', (wide) => {
    const layout = layMap({ ...MEASURE, width: wide });
    for (const row of layout.rows) {
      const [stated, hidden, deep] = row.cells;
      if (!stated || !hidden || !deep) throw new Error('a cell is missing');
      for (const cell of row.cells) expect(cell.width).toBeGreaterThan(0);
      expect(stated.x + stated.width).toBeLessThan(layout.waterline);
      expect(layout.waterline).toBeLessThan(hidden.x);
      expect(hidden.x + hidden.width).toBeLessThan(deep.x);
      expect(deep.x + deep.width).toBeLessThanOrEqual(wide);
      expect(row.label.x).toBeGreaterThanOrEqual(MEASURE.label - 10);
    }
  });

  it('puts the waterline between what is said and what lies deeper', () => {
    expect(waterline).toBeGreaterThan(0);
    expect(waterline).toBeLessThan(width / 2);
    expect(height).toBe(24 + 5 * 46 + 4 * 6 + 4);
  });
});

describe('cellTowards', () => {
  it('goes as drawn: up is higher in the pyramid, right is deeper', () => {
    expect(cellTowards({ level: 'safety', depth: 'hidden' }, 'ArrowUp')).toEqual({
      level: 'belonging',
      depth: 'hidden',
    });
    expect(cellTowards({ level: 'safety', depth: 'hidden' }, 'ArrowRight')).toEqual({
      level: 'safety',
      depth: 'deep',
    });
    expect(cellTowards({ level: 'safety', depth: 'hidden' }, 'Home')).toEqual({
      level: 'safety',
      depth: 'stated',
    });
  });

  it('stays at the edges and leaves other keys alone', () => {
    expect(cellTowards({ level: 'physiological', depth: 'stated' }, 'ArrowDown')).toEqual({
      level: 'physiological',
      depth: 'stated',
    });
    expect(cellTowards({ level: 'physiological', depth: 'stated' }, 'j')).toBeNull();
  });
});
