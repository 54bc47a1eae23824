// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newQueryClient, type PlannedTouchView } from '../../../api';
import { initTexts } from '../../../locales';
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

beforeAll(() => initTexts('zh-CN'));
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
        <PlannedTouchItem touch={touch} frozen={frozen} />
      </ul>
    </QueryClientProvider>,
  );
  return screen.getByRole('listitem');
}

const asked = (command: string) =>
  invoke.mock.calls.filter(([name]) => name === command).map(([, asked]) => asked);

it.each(['Enter', 'd'])('is logged as made by %s', async (key) => {
  fireEvent.keyDown(show(), { key });
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
