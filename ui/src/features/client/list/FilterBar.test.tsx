// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Clause,
  type Condition,
  commands,
  type SegmentView,
  useUndo,
  useWrite,
  type ViewAudience,
} from '../../../api';
import { ToastRegion, useShortcut } from '../../../shared';
import { dayOf, done, drafts, refused, shell, show } from '../../../testing';
import { layOut, useClientDesk } from './clientDesk';
import { FilterBar } from './FilterBar';

const is = (of: Clause): Condition => ({ kind: 'is', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });

const HIGH: Clause = { about: 'tier', of: ['high'] };
const MET: Clause = { about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } };
const EXAM: Clause = { about: 'childExam', of: { exam: 'gaokao', summer: 'coming', mentions: true } };

const FAMILIES: SegmentView = {
  id: 's1',
  name: '高考家庭',
  condition: all(is(EXAM)),
  clients: 23,
  trouble: null,
  partOf: [],
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

/** Counts a hundred less for every node. */
function view({ condition }: ViewAudience) {
  const nodes = (of: Condition): number =>
    of.kind === 'is'
      ? 1
      : of.kind === 'not'
        ? 1 + nodes(of.of)
        : 1 + of.of.reduce((sum, one) => sum + nodes(one), 0);
  const parts = Array.from({ length: nodes(condition) }, () => ({ clients: 7, trouble: null }));
  return { clients: 1_100 - 100 * parts.length, book: 1_000, sample: [], parts, named: [] };
}

let desk: ReturnType<typeof useClientDesk>;
function Bar() {
  desk = useClientDesk();
  // As the frame has it.
  const { undo } = useUndo();
  useShortcut('mod+z', () => void undo(), { notWhileTyping: true });
  return (
    <>
      <FilterBar {...desk} />
      <ToastRegion />
    </>
  );
}

/** The bar beside something that is done to the book. */
function Both() {
  const tag = useWrite(commands.tagClients);
  const run = () => void tag.run({ clients: ['c1'], add: ['茶会'], remove: [] });
  return (
    <>
      <Bar />
      <button type="button" onClick={run}>
        贴标签
      </button>
    </>
  );
}

/** What the lists of choices watch for their height; nothing has one here. */
class NoSize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoSize);
  shell.answer({
    ...drafts(),
    day: dayOf('2026-11-28'),
    bookFigures: { clients: 1_000, above200k: 1, assets: 1, trashed: 3, perTier: [] },
    viewAudience: view,
    listTags: [{ id: 't', name: '高尔夫', clients: 12 }],
    listSegments: [FAMILIES],
    listAudiences: [{ id: 'a1', name: '腊八茶会', madeAt: '2026-11-01T00:00:00Z', clients: 18 }],
    listHouseholds: [],
  });
  layOut(all());
});

async function add(typed: string): Promise<void> {
  fireEvent.keyDown(document.body, { key: 'f' });
  const box = await screen.findByRole('combobox');
  fireEvent.change(box, { target: { value: typed } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

const row = (name: RegExp) => screen.findByRole('toolbar', { name });

describe('FilterBar', () => {
  it('builds "child sits the exam next summer, high tier, not met this year" from words one would use', async () => {
    show(<Bar />);
    await add('高考');
    await add('高端');
    await add('没见');
    expect(desk.desk.condition).toEqual(all(is(EXAM), is(HIGH), not(is(MET))));
    const sentence = await row(/^孩子明年夏天高考，或提到过，且高端，且今年没有见过$/);
    expect(within(sentence).getAllByRole('button', { name: /现在是“且”/ }).length).toBe(2);
  });

  it('fills a condition in where it stands, counting as it changes', async () => {
    layOut(all(is(HIGH)));
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '高端' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '中高端' }));
    expect(desk.desk.condition).toEqual(all(is({ about: 'tier', of: ['high', 'upperMiddle'] })));
    fireEvent.click(within(dialog).getByRole('radio', { name: '不是' }));
    expect(desk.desk.condition).toEqual(all(not(is({ about: 'tier', of: ['high', 'upperMiddle'] }))));
    await waitFor(() => expect(dialog.textContent).toContain('800 位'));
    // All of one sitting is one change.
    act(() => desk.back?.());
    expect(desk.desk.condition).toEqual(all(is(HIGH)));
  });

  it('does not keep what was emptied and left', async () => {
    layOut(all(is(HIGH), is({ about: 'prospect' })));
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '高端' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '高端' }));
    expect(await within(dialog).findByText('还没填完，暂时不算。')).toBeTruthy();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(desk.desk.condition).toEqual(all(is({ about: 'prospect' }))));
    expect(
      shell.calls('viewAudience').every(([request]) => !JSON.stringify(request).includes('"of":[]}}')),
    ).toBe(true);
  });

  it('joins an alternative to a condition, in brackets', async () => {
    layOut(all(is(HIGH), not(is(MET))));
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '今年没有见过' }));
    fireEvent.click(await screen.findByRole('button', { name: '或者…' }));
    const box = await screen.findByRole('combobox');
    fireEvent.change(box, { target: { value: '没联系' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    const quiet: Clause = { about: 'contact', of: { by: 'touch', since: { kind: 'days', of: 30 } } };
    await waitFor(() =>
      expect(desk.desk.condition).toEqual(all(is(HIGH), { kind: 'any', of: [not(is(MET)), not(is(quiet))] })),
    );
    expect(await row(/^高端，且（今年没有见过，或30 天没有联系）$/)).toBeTruthy();
  });

  it('takes out by Delete, turns the word by a press, and takes the last change back by Ctrl+Z', async () => {
    layOut(all(is(HIGH), not(is(MET))));
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: /现在是“且”/ }));
    expect(desk.desk.condition.kind).toBe('any');
    fireEvent.keyDown(screen.getByRole('button', { name: '高端' }), { key: 'Delete' });
    expect(desk.desk.condition).toEqual(all(not(is(MET))));
    fireEvent.keyDown(screen.getByRole('button', { name: '今年没有见过' }), { key: 'z', ctrlKey: true });
    expect(desk.desk.condition).toEqual({ kind: 'any', of: [is(HIGH), not(is(MET))] });
  });

  it('takes back by Ctrl+Z what was done last, to the book or to the condition, and the toast names it', async () => {
    shell.answer({
      tagClients: done(null, ['client'], 'tagClients'),
      undo: {
        opId: 'o1',
        op: 'tagClients',
        about: { clients: 0, names: [], things: 0, what: [], fields: [] },
        changed: [],
      },
    });
    layOut(all(is(HIGH), not(is(MET))));
    show(<Both />);
    const back = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(await screen.findByRole('button', { name: '高端' }), { key: 'Delete' });
    await screen.findByText('条件已改');
    fireEvent.click(screen.getByRole('button', { name: '贴标签' }));
    await waitFor(() => expect(screen.queryByText('条件已改')).toBeNull());
    // The book comes first, though the focus is on a chip.
    fireEvent.keyDown(screen.getByRole('button', { name: '今年没有见过' }), { key: 'z', ctrlKey: true });
    await waitFor(() => expect(shell.calls('undo').length).toBe(1));
    expect(desk.desk.condition).toEqual(all(not(is(MET))));
    back();
    expect(desk.desk.condition).toEqual(all(is(HIGH), not(is(MET))));
    await screen.findByText('已撤销：条件已改');
    expect(shell.calls('undo').length).toBe(1);
  });

  it('leaves the keys to a popover that is open, wherever the focus is', async () => {
    shell.answer({
      undo: {
        opId: 'o1',
        op: 'tagClients',
        about: { clients: 0, names: [], things: 0, what: [], fields: [] },
        changed: [],
      },
    });
    layOut(all(is(HIGH), not(is(MET))));
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '高端' }));
    await screen.findByRole('dialog');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(desk.desk.condition).toEqual(all(is(HIGH), not(is(MET))));
    expect(shell.calls('undo')).toEqual([]);
  });

  it('keeps the focus when what had it is taken out', async () => {
    layOut(all(is(HIGH), not(is(MET))));
    show(<Bar />);
    const last = await screen.findByRole('button', { name: '今年没有见过' });
    act(() => last.focus());
    fireEvent.keyDown(last, { key: 'Delete' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('高端'));
    fireEvent.keyDown(screen.getByRole('button', { name: '高端' }), { key: 'Delete' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('条件'));
    fireEvent.click(screen.getByRole('button', { name: '今年未见' }));
    const clear = await screen.findByRole('button', { name: '清除条件' });
    act(() => clear.focus());
    fireEvent.click(clear);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('全部客户'));
  });

  it('asks nothing while there is no condition to count', async () => {
    show(<Bar />);
    await screen.findByRole('button', { name: '今年未见' });
    act(() => desk.change({ query: '王' }));
    await add('高端');
    await waitFor(() =>
      expect(shell.calls('viewAudience')).toEqual([[{ query: '王', condition: all(is(HIGH)), sample: 0 }]]),
    );
  });

  it('has the usual ones a press away, and shows which are on', async () => {
    show(<Bar />);
    const quick = await screen.findByRole('button', { name: '今年未见' });
    fireEvent.click(quick);
    expect(desk.desk.condition).toEqual(all(not(is(MET))));
    expect(quick.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(quick);
    expect(desk.desk.condition).toEqual(all());
  });

  it('leads into the trash and out again', async () => {
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '回收站 3 位' }));
    expect(desk.desk.trashed).toBe(true);
    expect(screen.queryByRole('button', { name: '今年未见' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: '全部客户' }));
    expect(desk.desk.trashed).toBe(false);
  });

  it('says of a condition on something gone what to do', async () => {
    layOut(all(is({ about: 'tags', of: { how: 'any', tags: ['x'] } })));
    shell.answer({
      viewAudience: {
        clients: 0,
        book: 1_000,
        sample: [],
        parts: [
          { clients: 0, trouble: null },
          { clients: 0, trouble: 'gone' },
        ],
        named: [{ id: 'x', name: null }],
      },
    });
    show(<Bar />);
    fireEvent.click(await screen.findByRole('button', { name: '有标签（已删除）' }));
    expect((await screen.findByRole('alert')).textContent).toContain('换一个，或去掉这一条');
    // Another can be chosen in its place.
    fireEvent.click(await screen.findByRole('button', { name: '高尔夫' }));
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：（已删除）' }));
    expect(desk.desk.condition).toEqual(all(is({ about: 'tags', of: { how: 'any', tags: ['t'] } })));
  });
});

describe('segments', () => {
  const head = (name: string) => screen.findByRole('button', { name });

  it('are opened from the head of the list, by typing', async () => {
    show(<Bar />);
    fireEvent.click(await head('全部客户'));
    const box = await screen.findByRole('combobox');
    fireEvent.change(box, { target: { value: '高考' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() =>
      expect(desk.desk).toMatchObject({ condition: FAMILIES.condition, opened: { id: 's1' } }),
    );
    expect(await head('高考家庭')).toBeTruthy();
  });

  it('are saved with a name, and with what is searched for', async () => {
    shell.answer({ saveSegment: done('s2', ['segment'], 'saveSegment') });
    layOut(all(is(HIGH)));
    show(<Bar />);
    act(() => desk.change({ query: '王' }));
    fireEvent.click(await head('存为分组'));
    const name = await screen.findByRole('textbox', { name: '分组名' });
    fireEvent.change(name, { target: { value: ' 高端  老王 ' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    const whole = all(is(HIGH), is({ about: 'text', of: '王' }));
    await waitFor(() =>
      expect(shell.calls('saveSegment')).toEqual([[{ id: null, name: '高端 老王', condition: whole }]]),
    );
    await waitFor(() =>
      expect(desk.desk).toMatchObject({ query: '', condition: whole, opened: { id: 's2' } }),
    );
  });

  it('say that a name is taken, and keep what was typed', async () => {
    shell.answer({ saveSegment: refused({ code: 'invalid', field: 'name', why: { rule: 'taken' } }) });
    layOut(all(is(HIGH)));
    show(<Bar />);
    fireEvent.click(await head('存为分组'));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: '分组名' });
    fireEvent.change(name, { target: { value: '高考家庭' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    expect((await screen.findByRole('alert')).textContent).toContain('已经有同名的了');
    expect(name.value).toBe('高考家庭');
  });

  it('are updated once their conditions were changed', async () => {
    shell.answer({ saveSegment: done('s1', ['segment'], 'saveSegment') });
    layOut(FAMILIES.condition, { kind: 'segment', id: 's1' });
    show(<Bar />);
    await head('高考家庭');
    expect(screen.queryByRole('button', { name: '更新' })).toBeNull();
    await add('高端');
    fireEvent.click(await head('更新'));
    await waitFor(() =>
      expect(shell.calls('saveSegment')).toEqual([
        [{ id: 's1', name: '高考家庭', condition: all(is(EXAM), is(HIGH)) }],
      ]),
    );
  });

  it('are removed after it is said who is made of them', async () => {
    shell.answer({
      removeSegment: done(null, ['segment'], 'removeSegment'),
      listSegments: [{ ...FAMILIES, partOf: ['高端高考'] }],
    });
    layOut(FAMILIES.condition, { kind: 'segment', id: 's1' });
    show(<Bar />);
    fireEvent.click(await head('这个分组'));
    fireEvent.click(await screen.findByRole('menuitem', { name: '删除分组' }));
    const ask = await screen.findByRole('dialog');
    expect(ask.textContent).toContain('分组“高端高考”用到了它');
    fireEvent.click(within(ask).getByRole('button', { name: '删除' }));
    await waitFor(() => expect(shell.calls('removeSegment')).toEqual([['s1']]));
    await waitFor(() => expect(desk.desk.opened).toBeNull());
  });

  it('cannot be made of themselves', async () => {
    layOut(FAMILIES.condition, { kind: 'segment', id: 's1' });
    show(<Bar />);
    fireEvent.keyDown(document.body, { key: 'f' });
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: '高考家庭' } });
    await screen.findByText('资料里有“高考家庭”');
    expect(screen.queryByText('属于分组“高考家庭”')).toBeNull();
  });
});
