import { describe, expect, it } from 'vitest';
import type { TimelineCount } from '../../api';
import { offeredKinds, sumOf, toggledKinds } from './kinds';

const counts: TimelineCount[] = [
  { kind: 'touch', entries: 12 },
  { kind: 'visit', entries: 3 },
  { kind: 'need', entries: 0 },
];

describe('the kinds of a timeline', () => {
  it('are offered in one order, those of which there are any', () => {
    expect(offeredKinds(counts, []).map(({ kind }) => kind)).toEqual(['visit', 'touch']);
  });

  it('stay offered while chosen, so that they can be taken back', () => {
    expect(offeredKinds(counts, ['need']).at(-1)).toEqual({ kind: 'need', entries: 0 });
  });

  it('are put in and taken out, in the order of the chips', () => {
    expect(toggledKinds(['need'], 'visit')).toEqual(['visit', 'need']);
    expect(toggledKinds(['visit', 'need'], 'need')).toEqual(['visit']);
  });

  it('add up', () => expect(sumOf(counts)).toBe(15));
});
