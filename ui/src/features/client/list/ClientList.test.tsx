// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AudienceView, ClientProfile, ClientRow, ClientWindow, ListClients } from '../../../api';
import { dayOf, done, drafts, refused, shell, show } from '../../../testing';
import { EVERYBODY } from '../../audience';
import { ClientList } from './ClientList';
import type { ClientDesk } from './clientDesk';

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
    standing: { deceased: false, quietUntil: null },
    nextDueOn: null,
    apart: null,
    foundIn: null,
  };
}

const WHOLE: ClientDesk = {
  query: '',
  condition: EVERYBODY,
  trashed: false,
  order: 'name',
  opened: null,
};
const NOBODY: AudienceView = { clients: 0, book: BOOK, sample: [], parts: [], named: [] };

interface Start {
  openId?: string;
  opensFirst?: boolean;
  onDesk?: (part: Partial<ClientDesk>) => void;
}

function List({ desk, openId: first, opensFirst = false, onDesk = () => {} }: { desk: ClientDesk } & Start) {
  const [openId, open] = useState<string | null>(first ?? null);
  return (
    <ClientList
      desk={desk}
      onDesk={onDesk}
      openId={openId}
      onOpen={open}
      opensFirst={opensFirst}
      onEnter={() => {}}
    />
  );
}

/** The list beside a page that is opened from elsewhere. */
function Opened({ desk, openId, onDesk }: { desk: ClientDesk; openId: string | null; onDesk: () => void }) {
  return <ClientList desk={desk} onDesk={onDesk} openId={openId} onOpen={() => {}} onEnter={() => {}} />;
}

function open(desk: ClientDesk, start: Start = {}) {
  const { change } = show(<List desk={desk} {...start} />);
  return (to: ClientDesk) => change(<List desk={to} {...start} />);
}

beforeEach(() =>
  shell.answer({
    ...drafts(),
    day: dayOf('2026-11-21'),
    listClients: windowOf,
    findInList: ({ client }) => Number(client.slice(1)),
    viewAudience: NOBODY,
    listTags: [{ id: 't', name: '高尔夫', clients: 12 }],
    listAudiences: [],
  }),
);

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
    await waitFor(() => expect(screen.getAllByRole('option', { current: true }).length).toBe(1));
    // Open is not marked: a screen reader is told which is which.
    expect(screen.queryAllByRole('option', { selected: true })).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(screen.getAllByRole('option', { selected: true }).length).toBe(1);
    fireEvent.click(screen.getByText('客户4'), { shiftKey: true });
    expect(await screen.findByText('已选 5 位')).toBeTruthy();
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
    const first = await screen.findByRole('option', { current: true });
    expect(first.getAttribute('aria-posinset')).toBe('1');
  });

  it('looks up where a client opened from elsewhere stands', async () => {
    open(WHOLE, { openId: 'c1234' });
    await screen.findByText('客户0');
    await waitFor(() =>
      expect(shell.calls('findInList')).toEqual([
        [expect.objectContaining({ client: 'c1234', order: 'name' })],
      ]),
    );
    expect(asked().every((request) => request.limit === 100)).toBe(true);
  });

  it('selects all on all pages with Ctrl+A, but those taken out again, and tags them in one step', async () => {
    shell.answer({ changeClients: done({ changed: BOOK - 1, already: 0 }, ['client', 'tag'], 'tagClients') });
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    expect(await screen.findByText('已选 100,000 位')).toBeTruthy();
    expect(asked().map((request) => request.offset)).toEqual([0]);
    fireEvent.click(screen.getByText('客户3'), { ctrlKey: true });
    expect(await screen.findByText('已选 99,999 位')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '标签' }));
    fireEvent.click(await screen.findByRole('button', { name: '高尔夫 12' }));
    // So many are asked about first.
    const go = await screen.findByRole('button', { name: '改动 99,999 位' });
    expect(shell.calls('changeClients')).toEqual([]);
    fireEvent.click(go);
    await waitFor(() =>
      expect(shell.calls('changeClients')).toEqual([
        [
          {
            selection: { kind: 'matching', of: { query: '', condition: EVERYBODY, except: ['c3'] } },
            change: { kind: 'tags', of: { add: ['高尔夫'], remove: [] } },
          },
        ],
      ]),
    );
    await waitFor(() => expect(screen.queryByText(/^已选/)).toBeNull());
  });

  it('does what is confirmed to those selected by then', async () => {
    shell.answer({ changeClients: done({ changed: BOOK - 2, already: 0 }, ['client'], 'tagClients') });
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: '标签' }));
    fireEvent.click(await screen.findByRole('button', { name: '高尔夫 12' }));
    await screen.findByRole('button', { name: '改动 100,000 位' });
    fireEvent.click(screen.getByText('客户3'), { ctrlKey: true });
    fireEvent.click(screen.getByText('客户4'), { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: '改动 99,998 位' }));
    await waitFor(() =>
      expect(shell.calls('changeClients')[0]?.[0].selection).toMatchObject({ of: { except: ['c3', 'c4'] } }),
    );
  });

  it('keeps the reason for a tier until the step is done', async () => {
    shell.answer({ changeClients: done({ changed: BOOK, already: 0 }, ['client'], 'overrideTier') });
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    const reason = async () => {
      fireEvent.click(await screen.findByRole('button', { name: '层级' }));
      return screen.findByRole<HTMLTextAreaElement>('textbox', { name: '理由' });
    };
    fireEvent.change(await reason(), { target: { value: '年会名单' } });
    // Left for another window, it is kept at once.
    fireEvent.blur(window);
    // No tier is taken for granted.
    fireEvent.click(screen.getByRole('button', { name: '定级' }));
    expect(screen.getByText('先选一个层级。')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '高端' }));
    fireEvent.click(screen.getByRole('button', { name: '定级' }));
    fireEvent.click(await screen.findByRole('button', { name: '先不' }));
    expect((await reason()).value).toBe('年会名单');
    fireEvent.click(screen.getByRole('radio', { name: '高端' }));
    fireEvent.click(screen.getByRole('button', { name: '定级' }));
    fireEvent.click(await screen.findByRole('button', { name: '改动 100,000 位' }));
    await waitFor(() =>
      expect(shell.calls('discardDraft')).toEqual([[expect.stringMatching(/^own\/tier\//)]]),
    );
  });

  it('does not carry what is selected from the book to the trash', async () => {
    const change = open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.click(screen.getByText('客户1'), { ctrlKey: true });
    expect(await screen.findByText('已选 1 位')).toBeTruthy();
    change({ ...WHOLE, trashed: true });
    await waitFor(() => expect(screen.queryByText(/^已选/)).toBeNull());
  });

  it('drops a span on its way when the selection is cleared', async () => {
    let answer = () => {};
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.click(screen.getByText('客户1'), { ctrlKey: true });
    shell.answer({
      listClients: (request) =>
        new Promise((resolve) => {
          answer = () => resolve(windowOf(request));
        }),
    });
    fireEvent.click(screen.getByText('客户6'), { shiftKey: true });
    fireEvent.click(await screen.findByRole('button', { name: '取消选择' }));
    await act(async () => answer());
    expect(screen.queryByText(/^已选/)).toBeNull();
  });

  it('keeps those selected when a step fails', async () => {
    shell.answer({ changeClients: refused({ code: 'conflict' }) });
    open(WHOLE);
    await screen.findByText('客户0');
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(screen.getAllByRole('option', { current: true }).length).toBe(1));
    fireEvent.keyDown(screen.getByRole('listbox'), { key: ' ' });
    fireEvent.click(await screen.findByRole('button', { name: '阶段' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /^朋友/ }));
    await waitFor(() => expect(shell.calls('changeClients').length).toBe(1));
    expect(await screen.findByText('已选 1 位')).toBeTruthy();
  });

  it('says that somebody opened from elsewhere does not fit, and leads out', async () => {
    const asks: Partial<ClientDesk>[] = [];
    shell.answer({
      listClients: (request) =>
        request.offset > 0 ? windowOf(request) : { total: 1, offset: 0, rows: [rowOf(0)] },
      findInList: null,
      clientProfile: { name: '新来的' } as never,
    });
    open({ ...WHOLE, query: '王' }, { openId: 'new', onDesk: (part) => asks.push(part) });
    expect(await screen.findByText(/“新来的”不符合现在的条件/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部客户' }));
    expect(asks).toMatchObject([{ query: '', condition: EVERYBODY }]);
  });

  it('says so no longer once other conditions let them in', async () => {
    shell.answer({
      listClients: ({ query }) => ({
        total: 1,
        offset: 0,
        rows: [query === '新' ? { ...rowOf(0), id: 'new' } : rowOf(0)],
      }),
      findInList: ({ query }) => (query === '新' ? 0 : null),
      clientProfile: { name: '新来的' } as never,
    });
    const change = open({ ...WHOLE, query: '王' }, { openId: 'new' });
    expect(await screen.findByText(/“新来的”不符合现在的条件/)).toBeTruthy();
    change({ ...WHOLE, query: '新' });
    await waitFor(() => expect(screen.queryByText(/不符合现在的条件/)).toBeNull());
  });

  it('says which condition names something gone, and takes it out', async () => {
    const asks: Partial<ClientDesk>[] = [];
    const tier = { kind: 'is' as const, of: { about: 'tier' as const, of: ['high' as const] } };
    const gone = {
      kind: 'is' as const,
      of: { about: 'tags' as const, of: { how: 'any' as const, tags: ['x'] } },
    };
    const none = { clients: 0, trouble: null };
    shell.answer({
      listClients: { total: 0, offset: 0, rows: [] },
      viewAudience: { ...NOBODY, parts: [none, none, { clients: 0, trouble: 'gone' }] },
    });
    open({ ...WHOLE, condition: { kind: 'all', of: [tier, gone] } }, { onDesk: (part) => asks.push(part) });
    fireEvent.click(await screen.findByRole('button', { name: '去掉这一条' }));
    expect(asks).toEqual([{ condition: { kind: 'all', of: [tier] } }]);
  });

  it('says that one just added is hidden by the search left in it, and shows the whole book', async () => {
    const onDesk = vi.fn();
    shell.answer({ findInList: null, clientProfile: { name: '新来的' } as ClientProfile });
    const searched = { ...WHOLE, query: 'zt' };
    // Nobody is open while the new client is entered.
    const { change } = show(<Opened desk={searched} openId={null} onDesk={onDesk} />);
    await waitFor(() => expect(asked()).toHaveLength(1));
    change(<Opened desk={searched} openId="new" onDesk={onDesk} />);
    fireEvent.click(await within(await screen.findByRole('status')).findByRole('button'));
    expect(screen.getByRole('status').textContent).toContain('新来的');
    expect(onDesk).toHaveBeenCalledWith(expect.objectContaining({ query: '' }));
  });
});
