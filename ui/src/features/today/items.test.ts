import { describe, expect, it } from 'vitest';
import type { ClientRef } from '../../api';
import { itemAfter, type TodayItem } from './items';

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
