// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { VisitRow, VisitView } from '../../../api';
import { dayOf, done, shell, show } from '../../../testing';
import { NextMeeting } from './NextMeeting';

const VISIT = {
  id: 'v1',
  client: { id: 'c1', name: '林静仪', tier: 'high' },
  nextMeeting: '下周三再见',
} as unknown as VisitView;

beforeEach(() =>
  shell.answer({
    day: dayOf('2026-11-28'),
    readDueDay: { kind: 'day', on: '2026-12-02', matched: '下周三' },
    overlappingVisits: [],
    listDrafts: [],
  }),
);

it('plans the visit for the day the words name, in one step', async () => {
  shell.answer({ listVisits: [], planNextVisit: done('v2', ['visit'], 'planVisit') });
  show(<NextMeeting visit={VISIT} today="2026-11-28" />);
  fireEvent.click(await screen.findByRole('button', { name: '约好这次见面' }));
  await waitFor(() =>
    expect(shell.calls('overlappingVisits').at(-1)?.[0].plannedAt).toBe('2026-12-02T10:00:00'),
  );
  fireEvent.click(screen.getByRole('button', { name: '约好' }));
  await waitFor(() =>
    expect(shell.calls('planNextVisit')).toEqual([
      [{ after: 'v1', plannedAt: '2026-12-02T10:00:00', minutes: 60, said: '12月2日 周三 10:00' }],
    ]),
  );
});

it('says what is planned already instead, and what a new one would run into', async () => {
  const planned = { id: 'v2', state: 'planned', plannedAt: '2026-12-05T15:30:00', minutes: 60 } as VisitRow;
  shell.answer({ listVisits: [planned] });
  show(<NextMeeting visit={VISIT} today="2026-11-28" />);
  expect(await screen.findByRole('link', { name: '已约 12月5日 周六 15:30，去准备' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '约好这次见面' })).toBeNull();
});

it('says what the visit would run into', async () => {
  const other = {
    id: 'v3',
    client: { id: 'c2', name: '陈国栋', tier: 'high' },
    plannedAt: '2026-12-02T09:30:00',
    minutes: 60,
  } as VisitRow;
  shell.answer({ listVisits: [], overlappingVisits: [other] });
  show(<NextMeeting visit={VISIT} today="2026-11-28" />);
  fireEvent.click(await screen.findByRole('button', { name: '约好这次见面' }));
  expect(await screen.findByText('和 09:30–10:30 拜访陈国栋 撞上了')).toBeDefined();
});
