import { expect, test } from 'vitest';
import type { LedgerEntryView } from '../../api';
import { ledgerGroups } from './groups';

const TODAY = '2026-11-25';

function entry(dueOn: string | null, change: Partial<LedgerEntryView> = {}): LedgerEntryView {
  return {
    id: dueOn ?? 'undated',
    client: { id: 'c', name: '林静仪', tier: 'high' },
    visit: null,
    kind: 'promise',
    text: '',
    dueOn,
    state: 'open',
    firstDueOn: null,
    moved: false,
    doneOn: null,
    outcome: '',
    madeOn: '2026-11-01',
    overdue: dueOn !== null && dueOn < TODAY,
    ...change,
  };
}

test('open entries stand by their day, closed ones last whatever their day was', () => {
  const entries = [
    entry('2026-11-24'),
    entry('2026-11-25'),
    entry('2026-12-02'),
    entry('2026-12-03'),
    entry(null),
    entry('2026-11-20', { state: 'late', overdue: false }),
  ];
  expect(ledgerGroups(entries, TODAY).map((group) => [group.name, group.entries.length])).toEqual([
    ['overdue', 1],
    ['today', 1],
    ['week', 1],
    ['later', 1],
    ['undated', 1],
    ['closed', 1],
  ]);
});

test('an empty ledger has no groups', () => {
  expect(ledgerGroups([], TODAY)).toEqual([]);
});
