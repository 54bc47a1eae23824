// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientRow, type ListClients, newQueryClient } from '../../../api';
import { initTexts } from '../../../locales';
import { ClientList } from './ClientList';
import type { ClientDesk } from './clientDesk';
import { EVERYONE } from './filter';

const BOOK = 100_000;
const asked = vi.hoisted(() => ({ requests: [] as { offset: number; limit: number }[] }));

vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (name: string, { request }: { request: ListClients }) => {
    if (name !== 'list_clients') return null;
    asked.requests.push(request);
    const total = request.query === '' ? BOOK : 0;
    const rows = Array.from(
      { length: Math.min(request.limit, Math.max(0, total - request.offset)) },
      (_, at) => rowOf(request.offset + at),
    );
    return { total, offset: request.offset, rows };
  },
  Channel: class {},
}));

function rowOf(at: number): ClientRow {
  return {
    id: `c${at}`,
    name: `客户${at}`,
    tier: 'low',
    stage: 'stranger',
    assets: null,
    isProspect: false,
    lastTouchOn: null,
    daysSinceTouch: null,
    nextDueOn: null,
    foundIn: null,
  };
}

const WHOLE: ClientDesk = { query: '', filter: EVERYONE, order: 'name' };

interface Start {
  openId?: string;
  opensFirst?: boolean;
}

function List({ desk, openId: first, opensFirst = false }: { desk: ClientDesk } & Start) {
  const [openId, open] = useState<string | null>(first ?? null);
  return (
    <ClientList
      desk={desk}
      onDesk={() => {}}
      openId={openId}
      onOpen={open}
      opensFirst={opensFirst}
      onEnter={() => {}}
    />
  );
}

function show(desk: ClientDesk, start: Start = {}) {
  const client = newQueryClient();
  const wrap = (of: ClientDesk) => (
    <QueryClientProvider client={client}>
      <List desk={of} {...start} />
    </QueryClientProvider>
  );
  const shown = render(wrap(desk));
  return (to: ClientDesk) => shown.rerender(wrap(to));
}

beforeAll(() => {
  initTexts('zh-CN');
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 292 });
  HTMLElement.prototype.scrollTo = () => {};
});
beforeEach(() => {
  asked.requests.length = 0;
});
afterEach(cleanup);

describe('ClientList', () => {
  it('holds a screenful of a hundred thousand, and asks for one window', async () => {
    show(WHOLE);
    expect(await screen.findByText('客户0')).toBeTruthy();
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe(String(BOOK));
    expect(asked.requests.map((request) => request.offset)).toEqual([0]);
  });

  it('opens the next row on j, and marks up to a row with Shift', async () => {
    show(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(screen.getAllByRole('option', { selected: true }).length).toBe(1));
    fireEvent.keyDown(document.body, { key: 'x' });
    fireEvent.click(screen.getByText('客户4'), { shiftKey: true });
    expect(await screen.findByText('已选 5 人')).toBeTruthy();
    expect(asked.requests.at(-1)).toMatchObject({ offset: 0, limit: 5 });
  });

  it('keeps the rows while a search is under way, then says that nobody fits', async () => {
    const change = show(WHOLE);
    await screen.findByText('客户0');
    change({ ...WHOLE, query: '没有' });
    expect(screen.getByText('客户0')).toBeTruthy();
    expect(await screen.findByRole('button', { name: '清除条件' })).toBeTruthy();
  });

  it('opens the first of the list where nobody is open', async () => {
    show(WHOLE, { opensFirst: true });
    const first = await screen.findByRole('option', { selected: true });
    expect(first.getAttribute('aria-posinset')).toBe('1');
  });

  it('looks up where a client opened from elsewhere stands', async () => {
    show(WHOLE, { openId: 'c1234' });
    await screen.findByText('客户0');
    await waitFor(() =>
      expect(asked.requests.filter((request) => request.limit === 500).map((one) => one.offset)).toEqual([
        0, 500, 1000,
      ]),
    );
  });
});
