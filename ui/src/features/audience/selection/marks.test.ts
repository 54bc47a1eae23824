import { expect, it } from 'vitest';
import { EVERYBODY } from '../condition/tree';
import {
  ALL_MARKED,
  countMarked,
  isMarked,
  type Listing,
  mark,
  markSpan,
  NO_MARKS,
  selectionOf,
  span,
} from './marks';

const listing: Listing = { query: '王', condition: EVERYBODY, trashed: false, order: 'name' };

it('marks and unmarks a row', () => {
  const one = mark(NO_MARKS, 'a', 3);
  expect([...one.ids]).toEqual(['a']);
  expect([...mark(one, 'a', 3).ids]).toEqual([]);
});
it('spans from the last row touched, in either direction', () => {
  const one = mark(NO_MARKS, 'd', 3);
  expect(span(one, 1)).toEqual({ first: 1, last: 3 });
  expect(span(one, 5)).toEqual({ first: 3, last: 5 });
  expect(span(NO_MARKS, 5)).toEqual({ first: 5, last: 5 });
});
it('keeps the anchor while a span is drawn further', () => {
  const drawn = markSpan(mark(NO_MARKS, 'd', 3), ['b', 'c']);
  expect(drawn.anchor).toBe(3);
  expect([...drawn.ids].sort()).toEqual(['b', 'c', 'd']);
});
it('marks all without knowing them, but for those taken out again', () => {
  const but = mark(ALL_MARKED, 'a', 0);
  expect([isMarked(but, 'a'), isMarked(but, 'z'), countMarked(but, 100_000)]).toEqual([false, true, 99_999]);
  expect(isMarked(markSpan(but, ['a']), 'a')).toBe(true);
});
it('tells the core whom it is for', () => {
  expect(selectionOf(mark(NO_MARKS, 'a', 0), listing)).toEqual({ kind: 'clients', of: ['a'] });
  expect(selectionOf(mark(ALL_MARKED, 'a', 0), listing)).toEqual({
    kind: 'matching',
    of: { query: '王', condition: EVERYBODY, except: ['a'] },
  });
});
