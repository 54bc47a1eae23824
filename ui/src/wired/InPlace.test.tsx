// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing';
import { InPlaceText, type Saved } from './InPlace';

function edit(onSave: (value: string) => Promise<Saved>): HTMLInputElement {
  // Without a draft key nothing is called.
  show(<InPlaceText label="微信" value="lin88" empty="未记" onSave={onSave} />);
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

  it('gives up on Escape', async () => {
    const save = vi.fn(async () => ({ ok: true }) as const);
    const field = edit(save);
    fireEvent.change(field, { target: { value: 'x' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(screen.getByRole('button', { name: '微信 lin88' })).toBeTruthy());
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
  });
});
