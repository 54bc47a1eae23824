// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, shell, show } from '../testing';
import { InPlaceText, type Saved } from '.';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  shell.answer(drafts(kept));
});

function edit(onSave: (value: string) => Promise<Saved>): HTMLInputElement {
  show(<InPlaceText label="微信" value="lin88" empty="未记" draftKey="client/c1/wechat" onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: '微信 lin88' }));
  return screen.getByRole<HTMLInputElement>('textbox', { name: '微信' });
}

describe('InPlaceText', () => {
  it('saves on Enter what changed, and reads again', async () => {
    const save = vi.fn(async () => ({ ok: true }) as const);
    const field = edit(save);
    fireEvent.change(field, { target: { value: 'lin99 ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(save.mock.calls).toEqual([['lin99']]);
  });

  it('does nothing on the Enter of an input method', () => {
    const save = vi.fn(async () => ({ ok: true }) as const);
    const field = edit(save);
    fireEvent.change(field, { target: { value: '新' } });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(save).not.toHaveBeenCalled();
  });

  it('puts what was typed aside on Escape, to go on with it or to discard it', async () => {
    const save = vi.fn(async () => ({ ok: true }) as const);
    const field = edit(save);
    fireEvent.change(field, { target: { value: 'lin66' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await screen.findByRole('button', { name: '微信 lin88' });
    fireEvent.click(screen.getByRole('button', { name: '接着写微信：lin66' }));
    const again = screen.getByRole<HTMLInputElement>('textbox', { name: '微信' });
    expect(again.value).toBe('lin66');
    await waitFor(() => expect(kept.get('client/c1/wechat')).toBe('lin66'));
    fireEvent.keyDown(again, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: '丢弃没保存的微信' }));
    expect(screen.queryByText('没保存：lin66')).toBeNull();
    await waitFor(() => expect(kept.size).toBe(0));
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps what was typed when saving failed, and says why', async () => {
    const failed: Saved = {
      ok: false,
      error: { code: 'invalid', field: 'wechat', why: { rule: 'tooLong', max: 200 } },
    };
    const field = edit(async () => failed);
    fireEvent.change(field, { target: { value: '太长' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect((await screen.findByRole('alert')).textContent).toContain('200');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '微信' }).value).toBe('太长');
    // Once it is mended nothing is wrong any more.
    fireEvent.change(field, { target: { value: '短' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
