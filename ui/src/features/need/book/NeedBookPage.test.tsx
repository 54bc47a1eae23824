// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientRow, type ListClients, newQueryClient, type TagClients } from '../../../api';
import { initTexts } from '../../../locales';
import { toggleCurtain } from '../../../shared';
import { NeedBookPage } from './NeedBookPage';
import { testBook } from './testBook';

// The whole page is drawn, where nothing is laid out and every style is worked out by script.
vi.setConfig({ testTimeout: 30_000 });

const shell = vi.hoisted(() => ({
  listed: [] as unknown[],
  tagged: [] as unknown[],
  went: [] as unknown[],
  notes: true,
}));

vi.mock('@tanstack/react-router', () => ({ useNavigate: () => async (to: unknown) => shell.went.push(to) }));
vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (name: string, args?: { request: ListClients & TagClients }) => {
    switch (name) {
      case 'need_book': {
        const book = testBook();
        return shell.notes ? book : { ...book, all: { ...book.all, notes: 0 } };
      }
      case 'list_clients': {
        shell.listed.push(args?.request.filter);
        return { total: 51, offset: 0, rows: Array.from({ length: 51 }, (_, at) => rowOf(at)) };
      }
      case 'tag_clients':
        shell.tagged.push(args?.request);
        return { value: null, changed: ['client', 'tag'], op: null, undo: null };
      case 'list_tags':
        return [{ id: 't', name: '嘉宾 · 腊八<茶>会', clients: shell.tagged.length * 2 }];
      case 'day':
        return { on: '2026-11-25' };
      case 'list_drafts':
        return [];
      default:
        return { value: null, changed: [], op: null, undo: null };
    }
  },
  Channel: class {},
}));

function rowOf(at: number): ClientRow {
  return {
    id: `c${at}`,
    name: `客户${at}`,
    tier: 'high',
    stage: 'friend',
    assets: null,
    isProspect: false,
    lastTouchOn: null,
    daysSinceTouch: 3,
    nextDueOn: null,
    foundIn: null,
  };
}

beforeAll(() => {
  initTexts('zh-CN');
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 308 });
  HTMLElement.prototype.scrollTo = () => {};
});
beforeEach(() => {
  shell.listed.length = 0;
  shell.tagged.length = 0;
  shell.went.length = 0;
  shell.notes = true;
});
afterEach(cleanup);

/** Asked by selector: roles of a page of figures are slow to tell where nothing is laid out. */
const sentence = () => document.querySelector('aside h2')?.textContent;
const listbox = () => document.querySelector<HTMLElement>('[role="listbox"]') ?? document.body;

async function open(): Promise<HTMLElement> {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <NeedBookPage />
    </QueryClientProvider>,
  );
  await screen.findByText('客户0', {}, { timeout: 5000 });
  const stop = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  if (!stop) throw new Error('no figure has the Tab stop');
  return stop;
}

describe('NeedBookPage', () => {
  it('comes in with the answer: high-tier clients with a safety need nobody is meeting', async () => {
    const stop = await open();
    expect(sentence()).toBe('高端客户里，安全需求没人在满足的 51 位');
    expect(stop.getAttribute('aria-selected')).toBe('true');
    expect(stop.textContent).toContain('高端客户里，安全需求没人在满足的 51 位');
    expect(shell.listed[0]).toMatchObject({ tiers: ['high'], need: { levels: ['safety'], measure: 'open' } });
  });

  it('walks by the arrows and opens with Enter, then goes on to the list', async () => {
    const stop = await open();
    stop.focus();
    fireEvent.keyDown(stop, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    await waitFor(() => expect(sentence()).toBe('中高端客户里，社会交往需求没人在满足的 52 位'));
    await waitFor(() =>
      expect(shell.listed.at(-1)).toMatchObject({ tiers: ['upperMiddle'], need: { levels: ['belonging'] } }),
    );
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    expect(shell.went).toEqual([{ to: '/client/$id', params: { id: 'c0' } }]);
  });

  it('takes the open figure along when something else is counted', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'm' });
    await waitFor(() => expect(sentence()).toContain('社会交往需求正在办的 152 位'));
  });

  it('makes guests of those marked, and says where they are', async () => {
    await open();
    const list = listbox();
    list.focus();
    fireEvent.keyDown(list, { key: 'Home' });
    fireEvent.keyDown(list, { key: ' ' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: ' ' });
    await waitFor(() => expect(document.body.textContent).toContain('已选 2 位'));
    act(toggleCurtain);
    expect(document.body.textContent).not.toContain('已选 2 位');
    act(toggleCurtain);
    fireEvent.keyDown(list, { key: 'g' });
    const name = await screen.findByLabelText('哪场活动的嘉宾');
    fireEvent.change(name, { target: { value: '腊八<茶>会' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    await waitFor(() =>
      expect(shell.tagged).toEqual([{ clients: ['c0', 'c1'], add: ['嘉宾 · 腊八<茶>会'], remove: [] }]),
    );
    await waitFor(() => expect(document.body.textContent).toContain('“嘉宾 · 腊八<茶>会”现在有 2 位'));
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
  });

  it('leads to the same clients in the client list', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'f' });
    expect(shell.went).toEqual([{ to: '/client' }]);
  });

  it('teaches while nothing is noted', async () => {
    shell.notes = false;
    render(
      <QueryClientProvider client={newQueryClient()}>
        <NeedBookPage />
      </QueryClientProvider>,
    );
    expect(await screen.findByText('从一位客户记起')).toBeTruthy();
    expect(document.querySelector('[role="grid"]')).toBeNull();
  });
});
