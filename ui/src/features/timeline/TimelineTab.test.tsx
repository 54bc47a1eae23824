// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  ClientProfile,
  ListTimeline,
  TimelineEntry,
  TimelineItem,
  TimelineKind,
  TimelineOutline,
} from '../../api';
import { dayOf, done, drafts, shell, show } from '../../testing';
import { TimelineTab } from './TimelineTab';

const client = { id: 'c1', name: '林静仪', tier: 'high' } as const;
let profile: ClientProfile;
let clients = 0;

/** Ten years of a busy client: a touch or a need every 105 minutes. */
const MANY = 50_000;
const START = new Date(2026, 10, 21, 12).getTime();

function touchAt(index: number, at: string): TimelineItem {
  const item = {
    id: `t${index}`,
    method: 'message',
    channel: 'wechat',
    happenedAt: at,
    text: `第 ${index} 次`,
  };
  return { kind: 'touch', item } as TimelineItem;
}

function entryAt(index: number): TimelineEntry {
  const at = new Date(START - index * 105 * 60_000).toISOString();
  return { at, what: touchAt(index, at) };
}

function windowOf({ kinds, offset, limit }: ListTimeline) {
  const total = kinds.length > 0 ? 3 : MANY;
  const entries = Array.from({ length: Math.min(limit, Math.max(0, total - offset)) }, (_, at) =>
    entryAt(offset + at),
  );
  return { total, offset, entries };
}

function outlineOf(kinds: TimelineKind[]): TimelineOutline {
  return {
    counts: [
      { kind: 'touch', entries: MANY - 3 },
      { kind: 'need', entries: 3 },
      { kind: 'visit', entries: 0 },
    ],
    years:
      kinds.length > 0
        ? [{ year: 2026, offset: 0, entries: 3 }]
        : [
            { year: 2026, offset: 0, entries: 4451 },
            { year: 2025, offset: 4451, entries: 5006 },
          ],
  };
}

beforeEach(() => {
  // Each test looks at a client of its own: the place of another is not kept.
  clients += 1;
  profile = { id: `c${clients}`, trashedAt: null, preferredChannel: 'wechat' } as ClientProfile;
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function height(
    this: HTMLElement,
  ) {
    return this.tagName === 'LI' ? 58 : 800;
  });
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(MANY * 58);
  shell.answer({
    day: dayOf('2026-11-21'),
    listTimeline: windowOf,
    outlineTimeline: ({ kinds }) => outlineOf(kinds),
  });
});

const list = () => screen.getByRole('list', { name: '往来' });
const rows = () => within(list()).getAllByRole('listitem');
const focused = () => document.activeElement?.textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

async function open(): Promise<{ remove: () => void }> {
  const shown = show(<TimelineTab profile={profile} />);
  await screen.findByText('第 0 次');
  return shown;
}

describe('the timeline', () => {
  it('draws a screenful of fifty thousand, and asks for one window', async () => {
    await open();
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(MANY));
    expect(shell.calls('listTimeline')).toEqual([[{ client: profile.id, kinds: [], offset: 0, limit: 100 }]]);
    expect(screen.getByRole('heading', { name: '2026年11月' })).toBeTruthy();
  });

  it('is narrowed by kinds, each with how many there are, and to all again', async () => {
    await open();
    const kinds = within(screen.getByRole('toolbar', { name: '看哪几类' }));
    expect(kinds.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
      '全部 50000',
      '接触 49997',
      '需求 3',
    ]);
    fireEvent.click(kinds.getByRole('button', { name: /需求/ }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(shell.calls('listTimeline').at(-1)?.[0].kinds).toEqual(['need']);
    fireEvent.click(kinds.getByRole('button', { name: /全部/ }));
    await waitFor(() => expect(rows().length).toBeGreaterThan(3));
  });

  it('jumps to a year', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: /跳到哪一年/ }));
    fireEvent.click(await screen.findByRole('option', { name: '2025年 · 5,006 条' }));
    await screen.findByText('第 4460 次');
    expect(await screen.findByRole('heading', { level: 3, name: '2025年12月' })).toBeTruthy();
    expect(screen.queryByText('第 0 次')).toBeNull();
  });

  it('names the year that was jumped to, though the list ends before it comes to the top', async () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(20 * 58);
    const at = (index: number) => new Date(index < 18 ? 2026 : 2025, 5, 20 - index, 12).toISOString();
    const entries = Array.from({ length: 20 }, (_, index) => ({
      at: at(index),
      what: touchAt(index, at(index)),
    }));
    shell.answer({
      listTimeline: { total: 20, offset: 0, entries },
      outlineTimeline: {
        counts: [{ kind: 'touch', entries: 20 }],
        years: [
          { year: 2026, offset: 0, entries: 18 },
          { year: 2025, offset: 18, entries: 2 },
        ],
      },
    });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: /跳到哪一年/ }));
    fireEvent.click(await screen.findByRole('option', { name: '2025年 · 2 条' }));
    expect(await screen.findByRole('heading', { level: 3, name: '2025年6月' })).toBeTruthy();
  });

  it('is walked with the arrows, j and k, Home and End', async () => {
    await open();
    act(() => rows()[0]?.focus());
    press('ArrowDown');
    expect(focused()).toContain('第 1 次');
    press('j');
    expect(focused()).toContain('第 2 次');
    press('k');
    expect(focused()).toContain('第 1 次');
    press('End');
    await waitFor(() => expect(focused()).toContain(`第 ${MANY - 1} 次`));
    press('Home');
    await waitFor(() => expect(focused()).toContain('第 0 次'));
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it('keeps the focus on an entry that is scrolled out of sight', async () => {
    await open();
    act(() => rows()[2]?.focus());
    const scroller = list().parentElement as HTMLElement;
    act(() => scroller.scrollTo({ top: 58 * 1000 }));
    await screen.findByText('第 1003 次');
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('3');
  });

  it('does not open for another entry what was opened for one', async () => {
    await open();
    shell.answer({ ...drafts(), removeTouch: done(null, ['touch'], 'removeTouch') });
    const [first, second] = rows();
    fireEvent.click(within(second as HTMLElement).getByRole('button', { name: '修改这次接触' }));
    expect(screen.getByRole('form', { name: '修改这次接触' })).toBeTruthy();
    // One above it goes: another entry stands in its row.
    shell.answer({
      listTimeline: (request) => {
        const window = windowOf({ ...request, offset: request.offset + 1 });
        return { ...window, offset: request.offset };
      },
    });
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: '删除这次接触' }));
    await waitFor(() => expect(screen.queryByText('第 0 次')).toBeNull());
    expect(rows()[1]?.textContent).toContain('第 2 次');
    expect(within(rows()[1] as HTMLElement).queryByRole('form')).toBeNull();
  });

  it('is found again where it was left, with its kinds', async () => {
    const { remove } = await open();
    const scroller = list().parentElement as HTMLElement;
    act(() => scroller.scrollTo({ top: 58 * 1000 }));
    await screen.findByText('第 1003 次');
    remove();
    show(<TimelineTab profile={profile} />);
    await screen.findByText('第 1003 次');
    expect(screen.queryByText('第 0 次')).toBeNull();
  });
});

const TOLD: [TimelineItem, RegExp][] = [
  [
    {
      kind: 'need',
      item: {
        id: 'n',
        level: 'safety',
        depth: 'deep',
        text: '怕母亲没人陪',
        state: 'met',
        notedOn: '2026-11-20',
        visit: null,
      },
    },
    /需求安全 · 深藏已满足怕母亲没人陪/,
  ],
  [
    {
      kind: 'question',
      item: {
        id: 'q',
        key: 'k',
        text: { zh: '平时谁陪她？', en: 'Who?' },
        level: 'safety',
        depth: 'hidden',
        outcome: 'answered',
        visit: null,
      },
    },
    /问过，有了回答安全 · 隐藏平时谁陪她？/,
  ],
  [
    {
      kind: 'question',
      item: {
        id: 'q',
        key: 'k',
        text: null,
        level: 'safety',
        depth: 'hidden',
        outcome: 'asked',
        visit: null,
      },
    },
    /题库里已经没有这个问题了/,
  ],
  [
    {
      kind: 'plannedTouch',
      item: {
        id: 'p',
        client,
        method: 'message',
        channel: 'wechat',
        plannedOn: '2026-11-18',
        text: '问复诊',
        state: 'planned',
        overdue: true,
      },
    },
    /计划 · 微信迟了 3 天问复诊/,
  ],
];

it.each(TOLD)('tells an entry in words: %#', async (what, words) => {
  shell.answer({ listTimeline: { total: 1, offset: 0, entries: [{ at: entryAt(10).at, what }] } });
  show(<TimelineTab profile={profile} />);
  await waitFor(() => expect(list().textContent).toMatch(words));
});

it('teaches while there is nothing, in either language', async () => {
  shell.answer({
    listTimeline: { total: 0, offset: 0, entries: [] },
    outlineTimeline: { counts: [], years: [] },
  });
  show(<TimelineTab profile={profile} />, { language: 'en-US' });
  expect(await screen.findByText('No dealings yet. Press L to log the first contact.')).toBeTruthy();
});
