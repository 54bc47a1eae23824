import { expect, test } from 'vitest';
import type { VisitRow, VisitState } from '../../../api';
import { agenda, byMonth } from './agenda';

function visit(plannedAt: string, state: VisitState = 'planned'): VisitRow {
  return {
    id: plannedAt,
    client: { id: 'c', name: '林静仪', tier: 'high' },
    plannedAt,
    minutes: 60,
    place: '',
    aim: '',
    matter: '',
    state,
    number: null,
    lines: 0,
    promises: 0,
    requests: 0,
    exports: 0,
    began: null,
    overlaps: false,
  };
}

function whens(visits: VisitRow[], today: string): Record<string, string[]> {
  return Object.fromEntries(
    agenda(visits, today).map((group) => [group.when, group.visits.map((each) => each.plannedAt)]),
  );
}

test('a visit stands under the day it calls for', () => {
  // A Wednesday: the week ends on Sunday the 29th.
  const days = ['24', '25', '26', '27', '29', '30'].map((day) => visit(`2026-11-${day}T10:00:00`));
  expect(whens(days, '2026-11-25')).toEqual({
    missed: ['2026-11-24T10:00:00'],
    today: ['2026-11-25T10:00:00'],
    tomorrow: ['2026-11-26T10:00:00'],
    thisWeek: ['2026-11-27T10:00:00', '2026-11-29T10:00:00'],
    later: ['2026-11-30T10:00:00'],
  });
});

test('on a Sunday the week is over: Monday is tomorrow, Tuesday is later', () => {
  const days = [visit('2026-11-30T10:00:00'), visit('2026-12-01T10:00:00')];
  expect(whens(days, '2026-11-29')).toEqual({
    tomorrow: ['2026-11-30T10:00:00'],
    later: ['2026-12-01T10:00:00'],
  });
});

test('what is under way comes first, whenever it was planned', () => {
  const groups = agenda(
    [visit('2026-11-20T10:00:00'), visit('2026-11-28T10:00:00', 'underWay')],
    '2026-11-25',
  );
  expect(groups.map((group) => group.when)).toEqual(['underWay', 'missed']);
});

test('a visit made stands in the month it was held in', () => {
  const made = { ...visit('2026-10-30T10:00:00', 'done'), began: '2026-11-02T15:00:00' };
  expect(byMonth([made]).map((group) => group.month)).toEqual(['2026-11']);
});

test('visits made are grouped by month in the order given', () => {
  const made = ['2026-11-20T10:00:00', '2026-11-02T09:00:00', '2025-11-01T09:00:00'].map((at) =>
    visit(at, 'done'),
  );
  expect(byMonth(made).map((group) => [group.month, group.visits.length])).toEqual([
    ['2026-11', 2],
    ['2025-11', 1],
  ]);
});
