// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, refused, shell, show } from '../../testing';
import { TouchForm, type TouchTold } from './TouchForm';

// A form is of use without its drafts.
beforeEach(() => {
  const none = refused({ code: 'notFound', kind: 'draft' });
  shell.answer({
    day: dayOf('2026-11-21'),
    listDrafts: none,
    saveDraft: none,
    discardDraft: none,
    owedInText: (text) => (text.includes('答应') ? { kind: 'promise', text: '答应周五前发季报' } : null),
    readDueDay: { kind: 'day', on: '2026-11-27', matched: '周五前' },
  });
});

function open(onSave: (told: TouchTold) => Promise<{ ok: true }>, onClose = () => {}) {
  return show(
    <TouchForm
      label="记一笔接触"
      draftKey="client/1/touch"
      touch={null}
      channel="wechat"
      onSave={onSave}
      onClose={onClose}
    />,
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
    expect(save.mock.calls).toEqual([
      [{ method: 'gift', channel: null, happenedAt: null, text: '', owed: null }],
    ]);
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

  it('notices a promise in what was said, and takes it and its day by Tab', async () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    open(save);
    const said = screen.getByRole('textbox', { name: '说了什么' });
    fireEvent.change(said, { target: { value: '问了复诊。答应周五前发季报' } });
    await screen.findByRole('button', { name: '记入承诺：答应周五前发季报' });
    fireEvent.keyDown(said, { key: 'Tab' });
    await screen.findByRole('button', { name: /读自“周五前”/ });
    fireEvent.keyDown(said, { key: 'Tab' });
    fireEvent.keyDown(said, { key: 'Enter' });
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[0].owed).toEqual({
      kind: 'promise',
      text: '答应周五前发季报',
      dueOn: '2026-11-27',
    });
  });

  it('keeps a promise that was taken with the words, when it is closed and opened again', async () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    const { remove } = open(save);
    const said = screen.getByRole('textbox', { name: '说了什么' });
    fireEvent.change(said, { target: { value: '问了复诊。答应周五前发季报' } });
    await screen.findByRole('button', { name: /^记入承诺/ });
    fireEvent.keyDown(said, { key: 'Tab' });
    fireEvent.keyDown(said, { key: 'Escape' });
    remove();
    open(save);
    fireEvent.keyDown(screen.getByRole('textbox', { name: '说了什么' }), { key: 'Enter' });
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      text: '问了复诊。答应周五前发季报',
      owed: { kind: 'promise', text: '答应周五前发季报', dueOn: null },
    });
  });

  it('enters no promise that was not taken', async () => {
    const save = vi.fn(async (_: TouchTold) => ({ ok: true }) as const);
    open(save);
    const said = screen.getByRole('textbox', { name: '说了什么' });
    fireEvent.change(said, { target: { value: '答应周五前发季报' } });
    await screen.findByRole('button', { name: /^记入承诺/ });
    fireEvent.keyDown(said, { key: 'Enter' });
    await waitFor(() => expect(save.mock.calls[0]?.[0].owed).toBeNull());
  });
});
