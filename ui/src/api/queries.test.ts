import { describe, expect, it } from 'vitest';
import { isStale } from './queries';

describe('isStale', () => {
  it('is what shows a noun that changed', () => {
    expect(isStale(['client', 'list'], undefined, ['client'])).toBe(true);
    expect(isStale(['client', 'list'], undefined, ['visit'])).toBe(false);
    expect(isStale(['client', 'profile', 'x'], ['occasion', 'tag'], ['tag'])).toBe(true);
    expect(isStale(['today'], 'everything', ['adviser'])).toBe(true);
  });
});
