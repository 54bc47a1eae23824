// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { VisitRow } from '../../api';
import { dayOf, refused, shell, use, whereabouts } from '../../testing';
import { usePrepareFor } from './usePrepareFor';

const visit = (id: string, day: string, state: VisitRow['state'] = 'planned') =>
  ({ id, state, plannedAt: `${day}T10:00:00` }) as VisitRow;

beforeEach(() => shell.answer({ day: dayOf('2026-11-28') }));

async function prepare(ahead: VisitRow[]): Promise<string> {
  shell.answer({ listVisits: ahead });
  const { result } = use(usePrepareFor);
  await waitFor(() => expect(shell.calls('day')).toHaveLength(1));
  await act(() => result.current('c1'));
  return whereabouts();
}

it('leads to the visit that is planned next, whatever was missed before', async () => {
  const ahead = [visit('missed', '2026-11-20'), visit('today', '2026-11-28'), visit('later', '2026-12-05')];
  expect(await prepare(ahead)).toBe('/visit/today/prepare');
});

it('leads to the table when the visit is under way', async () => {
  expect(await prepare([visit('v1', '2026-11-28', 'underWay'), visit('v2', '2026-12-01')])).toBe(
    '/visit/v1/capture',
  );
});

it('leads to planning when nothing is planned, or only a day that went by', async () => {
  expect(await prepare([visit('missed', '2026-11-20')])).toBe('/visit/new?client=c1');
});

it('leads to planning when it cannot be asked', async () => {
  shell.answer({ listVisits: refused({ code: 'internal', refId: 'r1' }) });
  const { result } = use(usePrepareFor);
  await act(() => result.current('c1'));
  expect(whereabouts()).toBe('/visit/new?client=c1');
});
