// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done, drafts, shell, show } from '../../../testing';
import { NewClientSheet } from './NewClientSheet';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  shell.answer({
    ...drafts(kept),
    createClient: done('new'),
    // Whom the picker of the introducer offers.
    listClients: { total: 0, offset: 0, rows: [] },
  });
});

function open(onCreated = vi.fn()) {
  show(<NewClientSheet onCreated={onCreated} onClose={() => {}} />);
  return onCreated;
}

describe('NewClientSheet', () => {
  it('saves a name on Ctrl+Enter and forgets the draft', async () => {
    const created = open();
    const name = screen.getByRole('textbox', { name: '姓名' });
    fireEvent.change(name, { target: { value: '林静仪' } });
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(created).toHaveBeenCalledWith('new'));
    expect(shell.calls('createClient')).toMatchObject([[{ name: '林静仪', birthday: null }]]);
    expect(kept.size).toBe(0);
  });

  it('says what is missing instead of asking the core', async () => {
    open();
    fireEvent.keyDown(screen.getByRole('textbox', { name: '电话' }), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('先写下名字。')).toBeTruthy();
    expect(shell.calls('createClient')).toEqual([]);
  });

  it('comes back as a crash left it', async () => {
    kept.set('own/client', JSON.stringify({ name: '林静', phone: '138' }));
    open();
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('林静'),
    );
    expect(screen.getByText('上次没写完的，还在这里。')).toBeTruthy();
  });
});
