import { expect, it } from 'vitest';
import { mark, markAll, NO_MARKS, span } from './marks';

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
  const drawn = markAll(mark(NO_MARKS, 'd', 3), ['b', 'c']);
  expect(drawn.anchor).toBe(3);
  expect([...drawn.ids].sort()).toEqual(['b', 'c', 'd']);
});
