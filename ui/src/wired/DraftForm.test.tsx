// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AppError, useFormDraft } from '../api';
import { DateField, RadioChips, Select, TextField } from '../shared';
import { drafts, shell, show } from '../testing';
import { DraftForm } from '.';

const KINDS = [
  { value: 'promise', label: '承诺' },
  { value: 'request', label: '请托' },
];

interface FormProps {
  client: string;
  error?: AppError | null;
  onSave?: () => void;
  onClose?: () => void;
}

function Form({ client, error = null, onSave = () => {}, onClose = () => {} }: FormProps) {
  const draft = useFormDraft(`client/${client}/test`, {
    text: '',
    kind: 'promise',
    on: '2026-11-21' as string | null,
  });
  const { fields, change } = draft;
  return (
    <DraftForm
      label="一件事"
      draft={draft}
      saving={{ isRunning: false, error }}
      save="保存"
      onSave={onSave}
      onClose={onClose}
    >
      <TextField label="说了什么" value={fields.text} onChange={(text) => change({ text })} />
      <RadioChips label="类别" options={KINDS} value={fields.kind} onChange={(kind) => change({ kind })} />
      <Select label="谁" options={KINDS} value={fields.kind} onChange={(kind) => change({ kind })} />
      <DateField label="哪天" value={fields.on} onChange={(on) => change({ on })} />
    </DraftForm>
  );
}

beforeEach(() => shell.answer(drafts()));

const words = () => screen.getByRole<HTMLInputElement>('textbox', { name: '说了什么' });

describe('DraftForm', () => {
  it('saves by Ctrl+Enter from every field, its last too', () => {
    const save = vi.fn();
    show(<Form client="a" onSave={save} />);
    const fields = [
      words(),
      ...screen.getAllByRole('radio'),
      screen.getByRole('button', { name: /谁/ }),
      ...screen.getAllByRole('spinbutton'),
    ];
    for (const field of fields) fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(fields.length).toBe(7);
    expect(save).toHaveBeenCalledTimes(fields.length);
  });

  it('closes by Escape from every field and keeps what was typed, for this client only', () => {
    const close = vi.fn();
    const first = show(<Form client="a" onClose={close} />);
    fireEvent.change(words(), { target: { value: '寄报告' } });
    fireEvent.click(screen.getByRole('radio', { name: '请托' }));
    const last = screen.getAllByRole('spinbutton').at(-1);
    if (last) fireEvent.keyDown(last, { key: 'Escape' });
    expect(close).toHaveBeenCalledOnce();
    first.remove();

    const other = show(<Form client="b" />);
    expect(words().value).toBe('');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '承诺' }).checked).toBe(true);
    other.remove();

    show(<Form client="a" />);
    expect(words().value).toBe('寄报告');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '请托' }).checked).toBe(true);
  });

  it('discards by a button that says so, and only what there is', async () => {
    const close = vi.fn();
    show(<Form client="a" onClose={close} />);
    const discard = () => screen.getByRole<HTMLButtonElement>('button', { name: '丢弃' });
    expect(discard().disabled).toBe(true);
    fireEvent.change(words(), { target: { value: '寄报告' } });
    fireEvent.click(discard());
    expect(close).toHaveBeenCalledOnce();
    await waitFor(() => expect(words().value).toBe(''));
  });

  it('tells what is wrong until it is mended', () => {
    const error: AppError = { code: 'invalid', field: 'text', why: { rule: 'tooLong', max: 200 } };
    show(<Form client="a" error={error} />);
    expect(screen.getByRole('alert').textContent).toContain('200');
    fireEvent.change(words(), { target: { value: '短' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves every key to an input method that composes', () => {
    const [save, close] = [vi.fn(), vi.fn()];
    show(<Form client="a" onSave={save} onClose={close} />);
    fireEvent.compositionStart(words());
    fireEvent.keyDown(words(), { key: 'Escape' });
    fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
    fireEvent.compositionEnd(words());
    fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect([save.mock.calls.length, close.mock.calls.length]).toEqual([0, 0]);
  });
});
