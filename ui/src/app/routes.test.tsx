// @vitest-environment jsdom
import { RouterProvider } from '@tanstack/react-router';
import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../testing';
import { router } from './routes';

vi.mock('./Desk', async () => ({ Desk: (await import('@tanstack/react-router')).Outlet }));
vi.mock('../features/settings', () => ({ SettingsPage: () => null }));
vi.mock('../features/client/person', () => ({
  ClientPage: ({ id, isCreating }: { id?: string; isCreating?: boolean }) => (
    <>
      <input />
      <output>{isCreating ? 'a new one' : (id ?? 'nobody')}</output>
    </>
  ),
}));

it('keeps the client page, and the focus in it, whoever is open', async () => {
  window.scrollTo = () => {};
  await act(() => router.navigate({ to: '/client' }));
  show(<RouterProvider router={router} />);
  const search = await screen.findByRole('textbox');
  act(() => search.focus());
  for (const [place, shown] of [
    ['/client/c1', 'c1'],
    ['/client/c2', 'c2'],
    ['/client/new', 'a new one'],
    ['/client', 'nobody'],
  ]) {
    await act(() => router.navigate({ to: place }));
    await screen.findByText(shown as string);
    expect(document.activeElement, place).toBe(search);
  }
});
