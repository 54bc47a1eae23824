// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientRow, ClientWindow, ListClients } from '../../../api';
import { dayOf, shell, show } from '../../../testing';
import { ClientList } from './ClientList';
import type { ClientDesk } from './clientDesk';
import { EVERYONE } from './filter';

const BOOK = 100_000;
const asked = () => shell.calls('listClients').map(([request]) => request);

function windowOf(request: ListClients): ClientWindow {
  const total = request.query === '' ? BOOK : 0;
  const rows = Array.from({ length: Math.min(request.limit, Math.max(0, total - request.offset)) }, (_, at) =>
    rowOf(request.offset + at),
  );
  return { total, offset: request.offset, rows };
}

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

function open(desk: ClientDesk, start: Start = {}) {
  const { change } = show(<List desk={desk} {...start} />);
  return (to: ClientDesk) => change(<List desk={to} {...start} />);
}

beforeEach(() => shell.answer({ day: dayOf('2026-11-21'), listClients: windowOf }));

describe('ClientList', () => {
  it('holds a screenful of a hundred thousand, and asks for one window', async () => {
    open(WHOLE);
    expect(await screen.findByText('客户0')).toBeTruthy();
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe(String(BOOK));
    expect(asked().map((request) => request.offset)).toEqual([0]);
  });

  it('opens the next row on j, and marks up to a row with Shift', async () => {
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(screen.getAllByRole('option', { selected: true }).length).toBe(1));
    fireEvent.keyDown(document.body, { key: 'x' });
    fireEvent.click(screen.getByText('客户4'), { shiftKey: true });
    expect(await screen.findByText('已选 5 人')).toBeTruthy();
    expect(asked().at(-1)).toMatchObject({ offset: 0, limit: 5 });
  });

  it('keeps the rows while a search is under way, then says that nobody fits', async () => {
    const change = open(WHOLE);
    await screen.findByText('客户0');
    change({ ...WHOLE, query: '没有' });
    expect(screen.getByText('客户0')).toBeTruthy();
    expect(await screen.findByRole('button', { name: '清除条件' })).toBeTruthy();
  });

  it('opens the first of the list where nobody is open', async () => {
    open(WHOLE, { opensFirst: true });
    const first = await screen.findByRole('option', { selected: true });
    expect(first.getAttribute('aria-posinset')).toBe('1');
  });

  it('looks up where a client opened from elsewhere stands', async () => {
    open(WHOLE, { openId: 'c1234' });
    await screen.findByText('客户0');
    await waitFor(() =>
      expect(
        asked()
          .filter((request) => request.limit === 500)
          .map((one) => one.offset),
      ).toEqual([0, 500, 1000]),
    );
  });
});
