// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, newQueryClient } from '../../../api';
import { initTexts } from '../../../locales';
import { NewClientSheet } from './NewClientSheet';

const shell = vi.hoisted(() => ({
  drafts: new Map<string, string>(),
  created: [] as unknown[],
}));

vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (name: string, args: { key: string; body: string; request: unknown }) => {
    const written = { value: 'new', changed: [], op: null, undo: null };
    if (name === 'list_drafts') {
      return [...shell.drafts].map(([key, body]) => ({ key, body, updatedAt: '2026-11-21T01:00:00Z' }));
    }
    if (name === 'save_draft') shell.drafts.set(args.key, args.body);
    if (name === 'discard_draft') shell.drafts.delete(args.key);
    if (name === 'create_client') shell.created.push(args.request);
    return written;
  },
  Channel: class {},
}));

beforeAll(() => initTexts('zh-CN'));
beforeEach(() => {
  shell.drafts.clear();
  shell.created.length = 0;
  forgetDrafts();
});
afterEach(cleanup);

function open(onCreated = vi.fn()) {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <NewClientSheet onCreated={onCreated} onClose={() => {}} />
    </QueryClientProvider>,
  );
  return onCreated;
}

describe('NewClientSheet', () => {
  it('saves a name on Ctrl+Enter and forgets the draft', async () => {
    const created = open();
    const name = screen.getByRole('textbox', { name: '姓名' });
    fireEvent.change(name, { target: { value: '林静仪' } });
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(created).toHaveBeenCalledWith('new'));
    expect(shell.created).toMatchObject([{ name: '林静仪', birthday: null }]);
    expect(shell.drafts.size).toBe(0);
  });

  it('says what is missing instead of asking the core', async () => {
    open();
    fireEvent.keyDown(screen.getByRole('textbox', { name: '电话' }), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('先写下名字。')).toBeTruthy();
    expect(shell.created).toEqual([]);
  });

  it('comes back as a crash left it', async () => {
    shell.drafts.set('client/new', JSON.stringify({ name: '林静', phone: '138' }));
    open();
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('林静'),
    );
    expect(screen.getByText('上次没写完的，还在这里。')).toBeTruthy();
  });
});
