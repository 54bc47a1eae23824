// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ClientRow, ClientWindow } from '../api';
import { GateContext } from '../features/vault';
import { shell, show, whereabouts } from '../testing';
import { Palette } from './Palette';

const row = (id: string, name: string) =>
  ({ id, name, tier: 'low', assets: null, apart: null, foundIn: null }) as ClientRow;
const windowOf = (...rows: ClientRow[]): ClientWindow => ({ total: rows.length, offset: 0, rows });

vi.hoisted(() => {
  // The appearance asks it as it is loaded.
  window.matchMedia = () => ({ matches: false, addEventListener: () => {} }) as unknown as MediaQueryList;
});

/** What the lists of choices watch for their height; nothing has one here. */
class NoSize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => vi.stubGlobal('ResizeObserver', NoSize));

it('opens on Enter what is found for what was typed, however fast it comes', async () => {
  let answer = (_: ClientWindow) => {};
  shell.answer({
    listClients: ({ query }) =>
      query === ''
        ? windowOf(row('lately', '最近的人'))
        : new Promise((resolve) => {
            answer = resolve;
          }),
    findOwners: [],
  });
  const gate = { state: null, error: null, look: async () => {}, lock: async () => {} };
  show(
    <GateContext value={gate}>
      <Palette isOpen onClose={() => {}} onShowKeys={() => {}} />
    </GateContext>,
  );
  await screen.findByText('最近的人');
  const box = screen.getByRole('combobox');
  fireEvent.change(box, { target: { value: '王' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(shell.calls('listClients').at(-1)?.[0].query).toBe('王'));
  expect(whereabouts()).toBe('/');
  await act(async () => answer(windowOf(row('wang', '王小明'))));
  await waitFor(() => expect(whereabouts()).toBe('/client/wang'));
});
