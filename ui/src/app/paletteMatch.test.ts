import { describe, expect, it } from 'vitest';
import { matchesWords } from './paletteMatch';

describe('matchesWords', () => {
  it('wants every word, in any order and case', () => {
    expect(matchesWords('锁定 lock suoding sd', 'SD')).toBe(true);
    expect(matchesWords('锁定 lock suoding sd', 'lock 锁')).toBe(true);
    expect(matchesWords('锁定 lock suoding sd', 'lock x')).toBe(false);
    expect(matchesWords('锁定', '')).toBe(true);
  });
});
