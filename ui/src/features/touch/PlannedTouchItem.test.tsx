// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newQueryClient, type PlannedTouchView } from '../../api';
import { initTexts } from '../../locales';
import { useRowCursor } from '../../shared/useRowCursor';
import { PlannedTouchItem } from './PlannedTouchItem';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));

const touch: PlannedTouchView = {
  id: 'p1',
  client: { id: 'c1', name: '林静仪', tier: 'high' },
  method: 'message',
  channel: 'wechat',
  plannedOn: '2026-11-18',
  text: '问问复诊的结果',
  state: 'planned',
  overdue: true,
};

beforeAll(() => {
  initTexts('zh-CN');
  // jsdom lays nothing out, and knows no CSS object.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  invoke.mockReset();
  invoke.mockImplementation(async (name: string) =>
    name === 'day'
      ? { on: '2026-11-21' }
      : { value: 't1', changed: [], op: 'completePlannedTouch', undo: 'o' },
  );
});
afterEach(cleanup);

function show(frozen = false): HTMLElement {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ul>
        <PlannedTouchItem touch={touch} frozen={frozen} rowProps={{ 'data-row': 'p1', tabIndex: 0 }} />
      </ul>
    </QueryClientProvider>,
  );
  return screen.getByRole('listitem');
}

const asked = (command: string) =>
  invoke.mock.calls.filter(([name]) => name === command).map(([, asked]) => asked);

it('is logged as made by d, once, and not by Enter', async () => {
  const item = show();
  fireEvent.keyDown(item, { key: 'Enter' });
  fireEvent.keyDown(item, { key: 'd', repeat: true });
  fireEvent.keyDown(item, { key: 'd' });
  fireEvent.keyDown(item, { key: 'd' });
  await waitFor(() => expect(asked('complete_planned_touch')).toEqual([{ id: 'p1' }]));
  expect(asked('drop_planned_touch')).toEqual([]);
});

it('is dropped by x', async () => {
  fireEvent.keyDown(show(), { key: 'x' });
  await waitFor(() => expect(asked('drop_planned_touch')).toEqual([{ id: 'p1' }]));
});

it('leaves keys pressed on its buttons, or with Ctrl, alone; of a client in the trash it can only be read', () => {
  const item = show();
  fireEvent.keyDown(screen.getByRole('button', { name: '不联系了' }), { key: 'd' });
  fireEvent.keyDown(item, { key: 'd', ctrlKey: true });
  cleanup();
  fireEvent.keyDown(show(true), { key: 'd' });
  expect(asked('complete_planned_touch')).toEqual([]);
  expect(screen.queryByRole('button')).toBeNull();
});

function Rows({ ids }: { ids: string[] }) {
  const cursor = useRowCursor<HTMLUListElement>(ids, { letters: false });
  return (
    <ul {...cursor.listProps}>
      {ids.map((id) => (
        <PlannedTouchItem key={id} touch={{ ...touch, id }} frozen={false} rowProps={cursor.rowProps(id)} />
      ))}
    </ul>
  );
}

it('leaves the focus to the one after it when it is logged', async () => {
  const client = newQueryClient();
  const page = (ids: string[]) => (
    <QueryClientProvider client={client}>
      <Rows ids={ids} />
    </QueryClientProvider>
  );
  const { rerender } = render(page(['p1', 'p2', 'p3']));
  act(() => screen.getAllByRole('listitem')[1]?.focus());
  fireEvent.keyDown(document.activeElement as Element, { key: 'd' });
  await waitFor(() => expect(asked('complete_planned_touch')).toEqual([{ id: 'p2' }]));
  rerender(page(['p1', 'p3']));
  expect((document.activeElement as HTMLElement).dataset.row).toBe('p3');
});
