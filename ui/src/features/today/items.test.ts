import { describe, expect, it } from 'vitest';
import type { ClientRef, TodayView } from '../../api';
import { isQuiet, itemAfter, type TodayItem, todayItems } from './items';

const client: ClientRef = { id: 'c', name: '林静仪', tier: 'high' };
const items = ['a', 'b', 'c'].map((id) => ({ kind: 'entry', id, client }) as TodayItem);

describe('itemAfter', () => {
  it('begins with the first and stops at both ends', () => {
    expect(itemAfter(items, null, 1)?.id).toBe('a');
    expect(itemAfter(items, 'gone', -1)?.id).toBe('a');
    expect(itemAfter(items, 'a', 1)?.id).toBe('b');
    expect(itemAfter(items, 'c', 1)?.id).toBe('c');
    expect(itemAfter(items, 'a', -1)?.id).toBe('a');
    expect(itemAfter([], null, 1)).toBeUndefined();
  });
});

describe('todayItems', () => {
  const none = {
    visits: [],
    missed: [],
    due: [],
    undated: [],
    touches: [],
    visitsAhead: [],
    maturities: [],
    occasions: [],
  };
  const view = (part: object) => ({ ...none, ...part }) as unknown as TodayView;

  it('has planned touches after what is owed and before what is ahead', () => {
    const one = (id: string) => ({ id, client });
    const all = view({
      visits: [one('v')],
      missed: [one('m')],
      due: [one('e')],
      undated: [one('u')],
      touches: [one('t')],
      visitsAhead: [one('a')],
      maturities: [one('m')],
    });
    expect(todayItems(all).map((item) => item.id)).toEqual([
      'visit-v',
      'visit-m',
      'entry-e',
      'entry-u',
      'touch-t',
      'visit-a',
      'maturity-m',
    ]);
  });

  it('is not quiet while a touch is planned', () => {
    expect(isQuiet(view({}))).toBe(true);
    expect(isQuiet(view({ touches: [{ id: 't', client }] }))).toBe(false);
  });
});
