// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { LedgerEntryView } from '../../api';
import { done, drafts, shell, show } from '../../testing';
import { EntryList } from './EntryList';

const entry = (over: Partial<LedgerEntryView> = {}): LedgerEntryView => ({
  id: 'e1',
  client: { id: 'c1', name: '林静仪', tier: 'high' },
  visit: null,
  kind: 'promise',
  text: '发基金报告',
  dueOn: '2026-11-30',
  firstDueOn: '2026-11-30',
  moved: false,
  state: 'open',
  doneOn: null,
  outcome: '',
  madeOn: '2026-11-10',
  overdue: false,
  ...over,
});

function list(entries: LedgerEntryView[]) {
  show(<EntryList label="账" groups={[{ key: 'all', entries }]} today="2026-11-21" />);
}

beforeEach(() => shell.answer({ ...drafts(), closeLedgerEntry: done(null) }));

it('closes with the day it was done: today unless another is set', async () => {
  list([entry()]);
  const row = screen.getByRole('group', { name: '承诺：发基金报告' });
  act(() => row.focus());
  fireEvent.keyDown(row, { key: 'o' });
  const day = await screen.findByRole('group', { name: '哪天办好的' });
  expect(day.textContent).toContain('2026');
  const dayOfMonth = screen.getByRole('spinbutton', { name: /^日|day/ });
  fireEvent.keyDown(dayOfMonth, { key: 'ArrowDown' });
  fireEvent.click(screen.getAllByRole('button', { name: /^办好了/ }).at(-1) as HTMLElement);
  await waitFor(() =>
    expect(shell.calls('closeLedgerEntry')).toEqual([
      [{ id: 'e1', closing: 'done', doneOn: '2026-11-20', outcome: '' }],
    ]),
  );
});

it('keeps the first day in sight when it was moved, also of what is closed', () => {
  list([
    entry({ moved: true, dueOn: '2026-12-05' }),
    entry({ id: 'e2', state: 'late', moved: true, dueOn: '2026-12-05', doneOn: '2026-12-04' }),
    entry({ id: 'e3' }),
  ]);
  expect(screen.getAllByText(/^原定/)).toHaveLength(2);
});
