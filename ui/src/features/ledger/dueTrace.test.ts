import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import type { LedgerEntryView } from '../../api';
import { dueTrace } from './dueTrace';

const t = ((key: string, told: { day: string }) => `${key} ${told.day}`) as unknown as TFunction<'ledger'>;

function trace(entry: Partial<LedgerEntryView>): string | null {
  const told = {
    moved: false,
    firstDueOn: '2026-12-11',
    dueOn: '2026-12-11',
    state: 'open',
    ...entry,
  } as const;
  return dueTrace(told, '2026-12-09', t, 'en-US');
}

it('tells the first day of what was moved, open or closed, and the day of what came late', () => {
  expect(trace({})).toBeNull();
  expect(trace({ moved: true, dueOn: '2026-12-20' })).toMatch(/^entry.firstDue .*11/);
  expect(trace({ moved: true, dueOn: null, state: 'kept' })).toMatch(/^entry.firstDue .*11/);
  expect(trace({ state: 'late' })).toMatch(/^entry.wasDue .*11/);
  expect(trace({ state: 'kept' })).toBeNull();
  expect(trace({ firstDueOn: null, dueOn: null })).toBeNull();
});
