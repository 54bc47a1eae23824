// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TodayView, VisitRow } from '../../api';
import { dayOf, done, shell, show, whereabouts } from '../../testing';
import { TodayPage } from './TodayPage';

const TODAY = '2026-11-28';

const visit = (id: string, name: string, plannedAt: string): VisitRow => ({
  id,
  client: { id: `c${id}`, name, tier: 'high' },
  plannedAt,
  minutes: 60,
  place: '静安',
  aim: '',
  matter: '季度回顾',
  state: 'planned',
  number: null,
  lines: 0,
  promises: 0,
  requests: 0,
  exports: 0,
  began: null,
  overlaps: false,
});

const NONE_LEFT = { visits: 0, missed: 0, visitsAhead: 0, due: 0, undated: 0, touches: 0, occasions: 0 };

function viewOf(over: Partial<TodayView>): TodayView {
  return {
    day: dayOf(TODAY),
    visits: [],
    missed: [],
    visitsAhead: [],
    due: [],
    undated: [],
    touches: [],
    occasions: [],
    maturities: [],
    hushed: [],
    left: NONE_LEFT,
    ledger: { year: 2026, kept: 0, late: 0, broken: 0, open: 0, overdue: 0, settled: 0, keptPermille: null },
    ...over,
  };
}

beforeEach(() => shell.answer({ day: dayOf(TODAY), overlappingVisits: [] }));

describe('a visit whose day went by', () => {
  const missed = visit('m', '赵六', '2026-11-26T15:00:00');
  const row = () => screen.findByRole('listitem', { name: /拜访赵六/ });

  it('stands there to be written up, moved or given up', async () => {
    shell.answer({
      today: viewOf({ missed: [missed], left: { ...NONE_LEFT, missed: 3 } }),
      startVisit: done(null, ['visit'], 'startVisit'),
      cancelVisit: done(null, ['visit'], 'cancelVisit'),
    });
    show(<TodayPage />);
    expect(await screen.findByRole('region', { name: /约过的日子已过/ })).toBeDefined();
    expect((await row()).textContent).toContain('11月26日');
    expect(screen.getByRole('link', { name: '另有 3 条' }).getAttribute('href')).toContain('/visit');
    fireEvent.click(within(await row()).getByRole('button', { name: '取消拜访' }));
    await waitFor(() => expect(shell.calls('cancelVisit')).toEqual([['m']]));
    fireEvent.click(within(await row()).getByRole('button', { name: '补记' }));
    await waitFor(() => expect(whereabouts()).toBe('/visit/m/capture'));
  });

  it('is moved in place, and what it would run into is said', async () => {
    shell.answer({
      today: viewOf({ missed: [missed] }),
      overlappingVisits: [visit('o', '陈国栋', '2026-11-30T14:30:00')],
      editVisit: done(null, ['visit'], 'editVisit'),
    });
    show(<TodayPage />);
    fireEvent.click(within(await row()).getByRole('button', { name: '改期' }));
    expect(await screen.findByText('和 14:30–15:30 拜访陈国栋 撞上了')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '改到这时' }));
    await waitFor(() =>
      expect(shell.calls('editVisit')).toEqual([['m', { field: 'plannedAt', value: '2026-11-30T15:00:00' }]]),
    );
  });
});

it('keeps its buttons as wide in a row that is selected as in one that is not', async () => {
  shell.answer({
    today: viewOf({
      visits: [visit('a', '王小明', `${TODAY}T10:00:00`), visit('b', '李芳', `${TODAY}T14:00:00`)],
    }),
  });
  show(<TodayPage />);
  const buttons = async (name: string) =>
    within(await screen.findByRole('listitem', { name: new RegExp(`拜访${name}`) })).getAllByRole('button');
  const laidOut = (button: HTMLElement) => button.textContent;
  const [first, second] = [await buttons('王小明'), await buttons('李芳')];
  expect(second.map(laidOut)).toEqual(first.map(laidOut));
  fireEvent.mouseDown(second[0] as HTMLElement);
  expect((await buttons('李芳')).map(laidOut)).toEqual(first.map(laidOut));
});

it('says how much more there is than it shows', async () => {
  const due = {
    id: 'e',
    client: { id: 'c', name: '林静仪', tier: 'high' as const },
    visit: null,
    kind: 'promise' as const,
    text: '发季报',
    dueOn: TODAY,
    state: 'open' as const,
    firstDueOn: TODAY,
    moved: false,
    doneOn: null,
    outcome: '',
    madeOn: TODAY,
    overdue: false,
  };
  shell.answer({ today: viewOf({ due: [due], left: { ...NONE_LEFT, due: 30, undated: 12 } }) });
  show(<TodayPage />);
  expect((await screen.findByRole('link', { name: '另有 42 条' })).getAttribute('href')).toContain('/ledger');
  expect(screen.getByText('43 件', { exact: false })).toBeDefined();
});

it('has a visit stand at the time it was held', async () => {
  const held = {
    ...visit('h', '孙七', '2026-11-26T15:00:00'),
    state: 'done' as const,
    number: '2026-0007',
    began: `${TODAY}T09:15:00`,
  };
  shell.answer({ today: viewOf({ visits: [held] }) });
  show(<TodayPage />);
  expect(await screen.findByRole('listitem', { name: '09:15 拜访孙七' })).toBeDefined();
});
