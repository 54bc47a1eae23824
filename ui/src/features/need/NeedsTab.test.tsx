// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ClientProfile,
  DEPTHS,
  LEVELS,
  type NeedMap,
  type NeedView,
  type NextQuestion,
} from '../../api';
import { dayOf, done, drafts, shell, show } from '../../testing';
import { answerQuestion } from '../question';
import { NeedsTab } from './NeedsTab';
import { testNote as note } from './note/testNote';

const CLIENT = { id: 'c', name: '林静仪', tier: 'high' } as const;
const PROFILE = {
  id: 'c',
  name: '林静仪',
  gender: 'female',
  household: null,
  contactPersons: [],
  occasions: [],
  trashedAt: null,
} as unknown as ClientProfile;

function mapOf(notes: NeedView[], on = '2026-11-21'): NeedMap {
  return {
    client: CLIENT,
    on,
    cells: LEVELS.flatMap((level) =>
      DEPTHS.map((depth) => {
        const mine = notes.filter((one) => one.level === level && one.depth === depth);
        return {
          level,
          depth,
          notes: mine.length,
          open: mine.length,
          beingMet: 0,
          met: 0,
          outdated: 0,
          newestOn: mine[0]?.notedOn ?? null,
          askedOn: null,
          standing: mine.length > 0 ? ('fresh' as const) : ('empty' as const),
        };
      }),
    ),
    notes,
    growth: [
      { month: '2026-10-01', noted: 1, notes: 1, cells: 1 },
      { month: '2026-11-01', noted: 1, notes: notes.length, cells: 2 },
    ],
  };
}

let notes: NeedView[];

beforeEach(() => {
  notes = [note('甲', {}), note('乙', { level: 'esteem', depth: 'hidden' })];
  shell.answer({
    ...drafts(),
    needMap: (_client, on) => mapOf(on ? notes.slice(0, 1) : notes, on ?? '2026-11-21'),
    day: dayOf('2026-11-21'),
    nextQuestions: [],
    suggestNeed: null,
    addNeed: done('new', ['need']),
    editNeed: done(null, ['need']),
    changeNeedState: done(null, ['need']),
    removeNeed: done(null, ['need']),
  });
});

async function open(profile = PROFILE) {
  show(<NeedsTab profile={profile} />);
  return screen.findByRole('grid', { name: /林静仪的需求地图/ });
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row);
const inForce = () => document.activeElement as HTMLElement;
const press = (key: string) => fireEvent.keyDown(inForce(), { key });

describe('the map', () => {
  it('is a grid of fifteen cells told in full, with one stop for Tab', async () => {
    const grid = await open();
    const cells = within(grid).getAllByRole('gridcell');
    expect(cells).toHaveLength(15);
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    expect(within(grid).getByRole('gridcell', { name: /^安全，深藏：新，1 条/ })).toBeTruthy();
  });

  it('is walked with the arrows; Enter shows the notes of a cell, and again shows all', async () => {
    const grid = await open();
    (within(grid).getAllByRole('gridcell')[0] as HTMLElement).focus();
    for (const key of ['ArrowDown', 'ArrowRight']) press(key);
    expect(inForce().dataset.cell).toBe('esteem/hidden');
    expect(rows()).toEqual(['甲', '乙']);
    press('Enter');
    expect(rows()).toEqual(['乙']);
    expect(inForce().getAttribute('aria-selected')).toBe('true');
    press('Enter');
    expect(rows()).toEqual(['甲', '乙']);
  });

  it('lets go of the cell on Escape', async () => {
    const grid = await open();
    fireEvent.click(within(grid).getByRole('gridcell', { name: /^安全，深藏/ }));
    expect(rows()).toEqual(['甲']);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(rows()).toEqual(['甲', '乙']);
  });
});

describe('a former month', () => {
  it('is shown as it was at its end, with nothing to change, until Escape', async () => {
    await open();
    fireEvent.click(screen.getByRole('option', { name: '2026年10月：1 格，1 条' }));
    await screen.findByText('10月31日的样子');
    await waitFor(() => expect(rows()).toEqual(['甲']));
    expect(shell.calls('needMap')).toContainEqual(['c', '2026-10-31']);
    expect(screen.queryByRole('textbox', { name: '记一条需求' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(rows()).toEqual(['甲', '乙']));
  });
});

describe('a note', () => {
  it('is reached with j and moved on with its keys', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(inForce().dataset.row).toBe('甲');
    press('j');
    press('m');
    expect(shell.calls('changeNeedState')).toEqual([[{ id: '乙', state: 'met', reason: '' }]]);
    press('Delete');
    expect(shell.calls('removeNeed')).toEqual([['乙']]);
  });

  it('leaves a key that is held down alone', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'j' });
    for (const key of ['m', 'b', 'x', 'Delete']) fireEvent.keyDown(inForce(), { key, repeat: true });
    expect(shell.calls('changeNeedState')).toEqual([]);
    expect(shell.calls('removeNeed')).toEqual([]);
  });

  it('saves all that was changed of it as one step', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'j' });
    press('e');
    const field = screen.getByRole('textbox', { name: '改这一条' });
    fireEvent.change(field, { target: { value: '改过' } });
    screen.getByRole('group', { name: /选层次与深度/ }).focus();
    press('5');
    press('Enter');
    await waitFor(() =>
      expect(shell.calls('editNeed')).toEqual([
        [
          '甲',
          [
            { field: 'text', value: '改过' },
            { field: 'level', value: 'selfActualisation' },
          ],
        ],
      ]),
    );
  });

  it('gives the focus back when help was opened from its menu', async () => {
    shell.answer({ needOffers: { offers: [], people: [] } });
    await open();
    fireEvent.keyDown(document.body, { key: 'j' });
    const row = inForce();
    // The menu closes, and with it what had the focus.
    row.blur();
    fireEvent.keyDown(document.body, { key: 'o' });
    fireEvent.click(await screen.findByRole('button', { name: '关上' }));
    await waitFor(() => expect(inForce()).toBe(row));
  });

  it('is changed in place with e, and only what differs is written', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'j' });
    press('e');
    const field = screen.getByRole('textbox', { name: '改这一条' });
    fireEvent.change(field, { target: { value: '需求 甲，改过' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(shell.calls('editNeed')).toEqual([['甲', [{ field: 'text', value: '需求 甲，改过' }]]]),
    );
  });

  it('is taken down in a line: words, Enter, level, depth, Enter', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'a' });
    const field = screen.getByRole('textbox', { name: '记一条需求' });
    expect(inForce()).toBe(field);
    fireEvent.change(field, { target: { value: '想带同学来听一次' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    for (const key of ['3', 'w', 'Enter']) press(key);
    await waitFor(() =>
      expect(shell.calls('addNeed')).toMatchObject([
        [{ client: 'c', level: 'belonging', depth: 'hidden', text: '想带同学来听一次' }],
      ]),
    );
    await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''));
  });

  it('answers the question that was handed over, in its cell', async () => {
    await open();
    act(() =>
      answerQuestion('c', {
        key: 'weekend',
        level: 'belonging',
        depth: 'hidden',
        spin: null,
        text: { zh: '周末常和谁在一起？', en: 'Who do you spend weekends with?' },
        reasons: [],
        askedOn: null,
        outcome: null,
      }),
    );
    const field = await screen.findByRole('textbox', { name: '记一条需求' });
    await screen.findByText('周末常和谁在一起？');
    fireEvent.change(field, { target: { value: '和大学同学' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    press('Enter');
    await waitFor(() =>
      expect(shell.calls('addNeed')).toMatchObject([
        [{ level: 'belonging', depth: 'hidden', question: 'weekend', text: '和大学同学' }],
      ]),
    );
  });

  it('keeps what was changed of an answer when the tab is left and opened again', async () => {
    const question = {
      key: 'left',
      level: 'belonging',
      depth: 'hidden',
      spin: null,
      text: { zh: '周末常和谁在一起？', en: 'Who do you spend weekends with?' },
      reasons: [],
      askedOn: null,
      outcome: null,
    } as const;
    act(() => answerQuestion('c', { ...question, reasons: [] }));
    await open();
    await screen.findByText('周末常和谁在一起？');
    const field = screen.getByRole('textbox', { name: '记一条需求' });
    fireEvent.change(field, { target: { value: '和大学同学' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    press('5');
    cleanup();
    await open();
    fireEvent.keyDown(await screen.findByDisplayValue('和大学同学'), { key: 'Enter' });
    press('Enter');
    await waitFor(() =>
      expect(shell.calls('addNeed')).toMatchObject([
        [{ level: 'selfActualisation', depth: 'hidden', question: 'left' }],
      ]),
    );
  });

  it('leads to those that speak of the same', async () => {
    notes = [note('甲', { echoes: ['丙'] }), note('乙', { level: 'esteem' }), note('丙', { echoes: ['甲'] })];
    await open();
    fireEvent.click(screen.getAllByRole('button', { name: '同一件事还有 1 条' })[0] as HTMLElement);
    expect(rows()).toEqual(['甲', '丙']);
  });

  it('is one of the first sixty, and more on request', async () => {
    notes = Array.from({ length: 500 }, (_, at) => note(`n${at}`, {}));
    await open();
    expect(rows()).toHaveLength(60);
    fireEvent.click(screen.getByText('再显示 60 条（还有 440 条）'));
    expect(rows()).toHaveLength(120);
  });

  it('has no headings beneath the first sixty that nothing stands under', async () => {
    notes = [
      ...Array.from({ length: 60 }, (_, at) => note(`n${at}`, { level: 'esteem', depth: 'stated' })),
      note('deep', { level: 'esteem', depth: 'deep' }),
      note('safe', { level: 'safety' }),
    ];
    await open();
    fireEvent.click(screen.getByRole('radio', { name: '列表' }));
    const esteem = screen.getByRole('region', { name: '尊重与爱' });
    expect(within(esteem).getAllByRole('heading', { level: 4 })).toHaveLength(1);
    expect(screen.queryByRole('region', { name: '安全' })).toBeNull();
    fireEvent.click(screen.getByText(/再显示 2 条/));
    expect(within(esteem).getAllByRole('heading', { level: 4 })).toHaveLength(2);
    expect(screen.getByRole('region', { name: '安全' })).toBeTruthy();
  });
});

it('teaches when nothing is known, and leads to the first question', async () => {
  notes = [];
  const question: NextQuestion = {
    key: 'weekend',
    level: 'belonging',
    depth: 'hidden',
    spin: null,
    text: { zh: '周末常和谁在一起？', en: 'Who do you spend weekends with?' },
    reasons: [],
    askedOn: null,
    outcome: null,
  };
  shell.answer({ nextQuestions: [question] });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: '看看先问什么' }));
  expect(await screen.findByText(/周末常和谁在一起？/)).toBeTruthy();
  expect(document.querySelector('[aria-selected="true"][data-cell]')?.getAttribute('data-cell')).toBe(
    'belonging/hidden',
  );
});

it('only reads a client in the trash', async () => {
  await open({ ...PROFILE, trashedAt: '2026-11-01T00:00:00Z' });
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.keyDown(document.body, { key: 'j' });
  press('m');
  press('Delete');
  expect(shell.calls('changeNeedState')).toEqual([]);
  expect(shell.calls('removeNeed')).toEqual([]);
});

it('reads as a list too, with the empty cells named', async () => {
  await open();
  fireEvent.click(screen.getByRole('radio', { name: '列表' }));
  expect(screen.queryByRole('grid')).toBeNull();
  const safety = screen.getByRole('region', { name: '安全' });
  expect(within(safety).getByText('还不知道：显性、隐藏')).toBeTruthy();
  expect(within(safety).getByText('需求 甲')).toBeTruthy();
});
