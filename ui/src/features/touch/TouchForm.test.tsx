// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newQueryClient } from '../../api';
import { initTexts } from '../../locales';
import { TouchForm, type TouchTold } from './TouchForm';

vi.mock('@tauri-apps/api/core', () => ({
  invoke: vi.fn(async () => {
    throw { code: 'notFound', kind: 'draft' };
  }),
  Channel: class {},
}));

beforeAll(() => initTexts('zh-CN'));
afterEach(cleanup);

function open(onSave: (told: TouchTold) => Promise<{ ok: true }>, onClose = () => {}) {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <TouchForm
        label="记一笔接触"
        draftKey="client/1/touch"
        touch={null}
        channel="wechat"
        onSave={onSave}
        onClose={onClose}
      />
    </QueryClientProvider>,
  );
}

describe('TouchForm', () => {
  it('logs in two keystrokes: a figure and Enter', async () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    const close = vi.fn();
    open(save, close);
    const chosen = screen.getByRole('radio', { name: /通讯/ });
    fireEvent.keyDown(chosen, { key: '4' });
    fireEvent.keyDown(chosen, { key: 'Enter' });
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(save.mock.calls).toEqual([[{ method: 'gift', channel: null, happenedAt: null, text: '' }]]);
  });

  it('takes the channel the client likes for a message, and what was said', async () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    open(save);
    const said = screen.getByRole('textbox', { name: '说了什么' });
    fireEvent.change(said, { target: { value: '问了留学换汇 ' } });
    fireEvent.keyDown(said, { key: 'Enter' });
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      method: 'message',
      channel: 'wechat',
      text: '问了留学换汇',
    });
  });

  it('leaves Enter to an input method that composes', () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    open(save);
    fireEvent.keyDown(screen.getByRole('textbox', { name: '说了什么' }), { key: 'Enter', keyCode: 229 });
    expect(save).not.toHaveBeenCalled();
  });
});
