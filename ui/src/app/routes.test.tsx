// @vitest-environment jsdom
import { RouterProvider } from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { shell, show } from '../testing';
import { router } from './routes';

vi.mock('./Desk', async () => ({ Desk: (await import('@tanstack/react-router')).Outlet }));
vi.mock('../features/settings', () => ({ SettingsPage: () => null }));
vi.mock('../features/client/person/PersonView', () => ({ PersonView: () => null }));
vi.mock('../features/client/list', async (original) => ({
  ...(await original<object>()),
  ClientList: () => null,
  FilterBar: () => null,
}));
vi.mock('../features/client/create', () => ({ NewClientSheet: () => null }));

beforeEach(() => {
  window.scrollTo = () => {};
  shell.answer({ bookFigures: { clients: 3, above200k: 1, assets: 1, trashed: 0, perTier: [] } });
});

it('leaves the focus in the search while a client opens, another does, and the sheet for a new one', async () => {
  await act(() => router.navigate({ to: '/client' }));
  show(<RouterProvider router={router} />);
  const search = await screen.findByRole('searchbox');
  act(() => search.focus());
  for (const place of ['/client/c1', '/client/c2', '/client/new', '/client/c1']) {
    await act(() => router.navigate({ to: place }));
    await waitFor(() => expect(router.state.resolvedLocation?.pathname).toBe(place));
    expect(document.activeElement, place).toBe(search);
    expect(search.isConnected, place).toBe(true);
  }
});
