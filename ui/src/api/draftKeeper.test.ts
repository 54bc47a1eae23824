import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draftKeeper';

describe('DraftKeeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once typing pauses', () => {
    const save = vi.fn();
    const keeper = new DraftKeeper(save);
    keeper.keep('你');
    vi.advanceTimersByTime(300);
    keeper.keep('你好');
    vi.advanceTimersByTime(399);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(save.mock.calls).toEqual([['你好']]);
  });

  it('saves within a second of a key, however long typing goes on', () => {
    const save = vi.fn();
    const keeper = new DraftKeeper(save);
    const typedAt = new Map<string, number>();
    let now = 0;
    save.mockImplementation((body: string) => {
      for (const [text, at] of typedAt) {
        if (!body.startsWith(text)) continue;
        expect(now - at).toBeLessThan(1000);
        typedAt.delete(text);
      }
    });
    let text = '';
    for (let at = 0; at < 40; at += 1) {
      text += String.fromCodePoint(0x4e00 + at);
      typedAt.set(text, now);
      keeper.keep(text);
      now += 100;
      vi.advanceTimersByTime(100);
    }
    now += 1000;
    expect(save.mock.calls.length).toBeGreaterThan(3);
    expect([...typedAt.values()].every((at) => now - at <= 1900)).toBe(true);
  });

  it('saves at once when asked, and nothing when nothing waits', () => {
    const save = vi.fn();
    const keeper = new DraftKeeper(save);
    keeper.flush();
    expect(save).not.toHaveBeenCalled();
    keeper.keep('写到一半');
    keeper.flush();
    vi.advanceTimersByTime(5000);
    expect(save.mock.calls).toEqual([['写到一半']]);
  });

  it('forgets what is discarded before it was saved', () => {
    const save = vi.fn();
    const keeper = new DraftKeeper(save);
    keeper.keep('不要了');
    keeper.forget();
    vi.advanceTimersByTime(5000);
    expect(save).not.toHaveBeenCalled();
  });
});
