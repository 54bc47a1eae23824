// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ToastRegion } from '../shared';
import { done, drafts, shell, show, use } from '../testing';
import { keepDraftsNow, useDraft, useFormDraft, useUndo } from '.';

describe('a draft', () => {
  it('belongs to its client: with another one, nothing of it stands there, not for a frame', async () => {
    const kept = new Map<string, string>();
    shell.answer(drafts(kept));
    const seen: string[] = [];
    const { result, rerender } = use(
      ({ client }: { client: string }) => {
        const draft = useDraft(`client/${client}/notes`);
        seen.push(`${client} ${draft.text}`);
        return draft;
      },
      { with: { client: 'a' } },
    );
    act(() => result.current.setText('只说给他听'));
    rerender({ client: 'b' });
    expect(seen.filter((one) => one.startsWith('b'))).toEqual(['b ']);
    act(() => result.current.setText('另一位'));
    rerender({ client: 'a' });
    expect(result.current.text).toBe('只说给他听');
    await act(keepDraftsNow);
    expect([...kept]).toEqual([
      ['client/a/notes', '只说给他听'],
      ['client/b/notes', '另一位'],
    ]);
  });

  it('comes back whole, and two fields may change in one go', async () => {
    shell.answer(drafts());
    const start = {
      on: '2026-11-21' as string | null,
      kind: 'promise',
      client: null as { id: string } | null,
    };
    const form = () => useFormDraft('own/ledger', start);
    const first = use(form);
    act(() => {
      first.result.current.change({ on: '2026-12-01' });
      first.result.current.change({ kind: 'request', client: { id: 'c1' } });
    });
    first.unmount();
    expect(use(form).result.current.fields).toEqual({
      on: '2026-12-01',
      kind: 'request',
      client: { id: 'c1' },
    });
  });

  it('is on the disk before whoever asked goes on, the newest words last', async () => {
    const arrived: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((go) => {
      letGo = go;
    });
    shell.answer({
      ...drafts(),
      saveDraft: async (_, body) => {
        if (body === '旧') await held;
        arrived.push(body);
        return done(null);
      },
    });
    const { result } = use(() => useDraft('client/a/notes'));
    act(() => result.current.setText('旧'));
    window.dispatchEvent(new Event('blur'));
    act(() => result.current.setText('新'));
    let isKept = false;
    const keeping = act(async () => {
      await keepDraftsNow();
      isKept = true;
    });
    expect([arrived, isKept]).toEqual([[], false]);
    letGo();
    await keeping;
    expect([arrived, isKept]).toEqual([['旧', '新'], true]);
  });

  it('is given up by name, and taken back by the last undo', async () => {
    const kept = new Map<string, string>();
    shell.answer(drafts(kept));
    show(<Field />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '写了一半' } });
    await act(keepDraftsNow);
    fireEvent.click(screen.getByRole('button', { name: '丢弃' }));
    await waitFor(() => expect(kept.size).toBe(0));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
    fireEvent.click(screen.getByRole('button', { name: '最后一步' }));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('写了一半');
    await screen.findByText('已撤销：已丢弃没保存的内容');
    await act(keepDraftsNow);
    expect(kept.get('client/a/notes')).toBe('写了一半');
  });
});

function Field() {
  const draft = useDraft('client/a/notes');
  const { undo } = useUndo();
  return (
    <>
      <input value={draft.text} onChange={(event) => draft.setText(event.target.value)} />
      <button type="button" onClick={draft.giveUp}>
        丢弃
      </button>
      <button type="button" onClick={() => void undo()}>
        最后一步
      </button>
      <ToastRegion />
    </>
  );
}
