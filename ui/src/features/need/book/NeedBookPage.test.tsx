// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientRow } from '../../../api';
import { toggleCurtain } from '../../../shared';
import { dayOf, done, drafts, shell, show, whereabouts } from '../../../testing';
import { NeedBookPage } from './NeedBookPage';
import { testBook } from './testBook';

const listed = () => shell.calls('listClients').map(([request]) => request.condition);
const kept = () => shell.calls('keepAudience').map(([request]) => request);
const clause = (about: string, of: unknown) => ({ kind: 'is', of: { about, of } });

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
    standing: { deceased: false, quietUntil: null },
    nextDueOn: null,
    apart: null,
    foundIn: null,
  };
}

beforeEach(() =>
  shell.answer({
    ...drafts(),
    needBook: testBook(),
    listClients: { total: 51, offset: 0, rows: Array.from({ length: 51 }, (_, at) => rowOf(at)) },
    keepAudience: done({ id: 'a', clients: { changed: 2, already: 0 }, leftOut: 0 }, ['audience']),
    listAudiences: () =>
      kept().map((request) => ({ id: 'a', name: request.name, madeAt: '2026-11-25T00:00:00Z', clients: 2 })),
    day: dayOf('2026-11-25'),
  }),
);

/** Asked by selector: roles of a page of figures are slow to tell where nothing is laid out. */
const sentence = () => document.querySelector('aside h2')?.textContent;
const listbox = () => document.querySelector<HTMLElement>('[role="listbox"]') ?? document.body;

async function open(): Promise<HTMLElement> {
  show(<NeedBookPage />);
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
    expect(listed()[0]).toMatchObject({
      of: [clause('tier', ['high']), clause('need', { levels: ['safety'], measure: 'open' })],
    });
  });

  it('walks by the arrows and opens with Enter, then goes on to the list', async () => {
    const stop = await open();
    stop.focus();
    fireEvent.keyDown(stop, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    await waitFor(() => expect(sentence()).toBe('中高端客户里，社会交往需求没人在满足的 52 位'));
    await waitFor(() =>
      expect(listed().at(-1)).toMatchObject({
        of: [clause('tier', ['upperMiddle']), clause('need', { levels: ['belonging'] })],
      }),
    );
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
    fireEvent.keyDown(document.activeElement ?? stop, { key: 'Enter' });
    expect(whereabouts()).toBe('/client/c0');
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
      expect(kept()).toEqual([{ name: '腊八<茶>会', selection: { kind: 'clients', of: ['c0', 'c1'] } }]),
    );
    await waitFor(() => expect(document.body.textContent).toContain('名单“腊八<茶>会”现在有 2 位'));
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
  });

  it('makes guests of all of them without reading who they are', async () => {
    await open();
    const before = listed().length;
    fireEvent.keyDown(document.body, { key: 'a' });
    await waitFor(() => expect(document.body.textContent).toContain('已选 51 位'));
    fireEvent.keyDown(listbox(), { key: 'g' });
    const name = await screen.findByLabelText('哪场活动的嘉宾');
    fireEvent.change(name, { target: { value: '茶会' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    await waitFor(() =>
      expect(kept()).toMatchObject([{ name: '茶会', selection: { kind: 'matching', of: { except: [] } } }]),
    );
    expect(listed().length).toBe(before);
  });

  it('leads to the same clients in the client list', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'f' });
    expect(whereabouts()).toBe('/client');
  });

  it('teaches while nothing is noted', async () => {
    const book = testBook();
    shell.answer({ needBook: { ...book, all: { ...book.all, notes: 0 } } });
    show(<NeedBookPage />);
    expect(await screen.findByText('从一位客户记起')).toBeTruthy();
    expect(document.querySelector('[role="grid"]')).toBeNull();
  });
});
