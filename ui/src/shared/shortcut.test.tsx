// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing';
import { listShortcuts, matches, type ShortcutOptions, useShortcut } from './shortcut';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matches', () => {
  it('knows plus by name, with Shift or without', () => {
    expect(matches('mod+plus', key('+', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches('mod+plus', key('+', { ctrlKey: true }))).toBe(true);
    expect(matches('mod+plus', key('=', { ctrlKey: true }))).toBe(false);
  });

  it('takes Ctrl and ⌘ for mod', () => {
    expect(matches('mod+k', key('k', { ctrlKey: true }))).toBe(true);
    expect(matches('mod+k', key('k', { metaKey: true }))).toBe(true);
    expect(matches('mod+k', key('k'))).toBe(false);
    expect(matches('k', key('k', { ctrlKey: true }))).toBe(false);
  });

  it('tells Shift apart for letters and not for signs', () => {
    expect(matches('mod+shift+z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches('mod+z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches('?', key('?', { shiftKey: true }))).toBe(true);
    expect(matches('/', key('/'))).toBe(true);
  });

  it('leaves Alt to the system', () => {
    expect(matches('j', key('j', { altKey: true }))).toBe(false);
  });
});

function Keys({
  combination,
  run,
  options,
}: {
  combination: string;
  run: () => void;
  options?: ShortcutOptions;
}) {
  useShortcut(combination, run, options);
  return <input aria-label="field" />;
}

describe('useShortcut', () => {
  it('is silent while typing, unless Ctrl is held', () => {
    const plain = vi.fn();
    const held = vi.fn();
    const { remove } = show(<Keys combination="j" run={plain} />);
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'j' });
    expect(plain).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(plain).toHaveBeenCalledTimes(1);
    remove();

    show(<Keys combination="mod+l" run={held} />);
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'l', ctrlKey: true });
    expect(held).toHaveBeenCalledTimes(1);
  });

  it('leaves undo to the field that is typed in', () => {
    const undo = vi.fn();
    show(<Keys combination="mod+z" run={undo} options={{ notWhileTyping: true }} />);
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'z', ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('is silent while an input method composes', () => {
    const run = vi.fn();
    show(<Keys combination="enter" run={run} options={{ whileTyping: true }} />);
    fireEvent.keyDown(document.body, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is silent behind a dialog', () => {
    const behind = vi.fn();
    const inside = vi.fn();
    show(
      <>
        <Keys combination="d" run={behind} />
        <Keys combination="e" run={inside} options={{ inDialog: true }} />
        <div data-dialog="" />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'd' });
    fireEvent.keyDown(document.body, { key: 'e' });
    expect(behind).not.toHaveBeenCalled();
    expect(inside).toHaveBeenCalledTimes(1);
  });

  it('lets the newest registration win, and gives the key back when it goes', () => {
    const frame = vi.fn();
    const page = vi.fn();
    const { change } = show(
      <>
        <Keys combination="n" run={frame} options={{ title: 'frame' }} />
        <Keys key="page" combination="n" run={page} options={{ title: 'page' }} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'n' });
    expect([frame.mock.calls.length, page.mock.calls.length]).toEqual([0, 1]);
    expect(listShortcuts().map((one) => one.title)).toEqual(['page']);
    change(<Keys combination="n" run={frame} options={{ title: 'frame' }} />);
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(frame).toHaveBeenCalledTimes(1);
  });
});
