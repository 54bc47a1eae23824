// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Fabe, type LineKind, newQueryClient } from '../../../api';
import { initTexts } from '../../../locales';
import { NO_FABE } from '../line/FabeFields';
import { LineEntry } from './LineEntry';
import type { LineTaking } from './useLineTaking';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));

beforeAll(() => initTexts('zh-CN'));
beforeEach(() => {
  invoke.mockImplementation(async (_name: string, asked?: { text: string }) =>
    asked?.text.includes('周三') ? { on: '2026-11-25', matched: '周三' } : null,
  );
});
afterEach(cleanup);

interface Calls {
  take: ReturnType<typeof vi.fn<LineTaking['take']>>;
  end: ReturnType<typeof vi.fn<() => void>>;
  up: ReturnType<typeof vi.fn<() => void>>;
}

function Desk({ as, take, end, up }: Calls & { as: LineKind }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState(as);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [fabe, setFabe] = useState<Fabe>(NO_FABE);
  const draft = {
    text,
    setText,
    kind,
    setKind,
    dueOn,
    setDueOn,
    fabe,
    setPart: (part: keyof Fabe, to: string) => setFabe((now) => ({ ...now, [part]: to })),
    isKept: true,
    isLost: false,
    clear: () => setText(''),
  };
  return (
    <LineEntry
      visit="v1"
      today="2026-11-21"
      draft={draft}
      onTake={take}
      onUp={up}
      onEnd={end}
      inputRef={null}
    />
  );
}

function write(as: LineKind): { field: HTMLTextAreaElement } & Calls {
  const calls: Calls = {
    take: vi.fn<LineTaking['take']>(),
    end: vi.fn<() => void>(),
    up: vi.fn<() => void>(),
  };
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Desk as={as} {...calls} />
    </QueryClientProvider>,
  );
  return { field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: '记一句' }), ...calls };
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

it('takes a line down on Enter and is empty for the next', () => {
  const { field, take } = write('note');
  type(field, ' 她想换房 ');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).toHaveBeenCalledWith({ visit: 'v1', kind: 'note', text: '她想换房', dueOn: null, fabe: null });
  expect(field.value).toBe('');
});

it('takes nothing down on the Enter of an input method, nor when nothing was written', () => {
  const { field, take } = write('note');
  fireEvent.keyDown(field, { key: 'Enter' });
  type(field, 'huanfang');
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(take).not.toHaveBeenCalled();
  expect(field.value).toBe('huanfang');
});

it('proposes the day the words speak of, and takes it with the line', async () => {
  const { field, take } = write('promise');
  type(field, '周三前给对照表');
  await screen.findByRole('button', { name: /11月25日/ });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take.mock.calls[0]?.[0]).toMatchObject({ kind: 'promise', dueOn: '2026-11-25' });
});

it('takes the line without the day when Escape turned it down', async () => {
  const { field, take } = write('promise');
  type(field, '周三前给对照表');
  await screen.findByRole('button', { name: /11月25日/ });
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /11月25日/ })).toBeNull());
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).toHaveBeenCalledWith(expect.objectContaining({ kind: 'promise', dueOn: null }));
});

it('reads the day late when the line was typed faster than it could be read', async () => {
  const { field, take } = write('request');
  type(field, '周三要答复');
  fireEvent.keyDown(field, { key: 'Enter' });
  const lateDay = take.mock.calls[0]?.[1];
  expect(await lateDay?.()).toBe('2026-11-25');
});

it('leads to the line before from an empty line only, and ends the visit on Ctrl+Enter', () => {
  const { field, up, end, take } = write('note');
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  type(field, '还在写');
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(up).toHaveBeenCalledOnce();
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(end).toHaveBeenCalledOnce();
  expect(take).not.toHaveBeenCalled();
});
