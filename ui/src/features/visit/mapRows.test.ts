import { expect, test } from 'vitest';
import { DEPTHS, LEVELS, type NeedCell } from '../../api';
import { rowsOfMap } from './mapRows';

test('the map stands as a pyramid: the highest level on top, from stated to deep', () => {
  const cells = LEVELS.flatMap((level) =>
    DEPTHS.map(
      (depth): NeedCell => ({
        level,
        depth,
        notes: 0,
        open: 0,
        beingMet: 0,
        met: 0,
        outdated: 0,
        newestOn: null,
        askedOn: null,
        standing: 'empty',
      }),
    ),
  );
  const rows = rowsOfMap([...cells].reverse());
  expect(rows.map(({ level }) => level)).toEqual([
    'selfActualisation',
    'esteem',
    'belonging',
    'safety',
    'physiological',
  ]);
  for (const row of rows) expect(row.cells.map(({ depth }) => depth)).toEqual([...DEPTHS]);
});
