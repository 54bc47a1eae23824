// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { WorkdayYear } from '../../api';
import { done, refused, shell, show } from '../../testing';
import { WorkdaySection } from './WorkdaySection';

const year = (over: Partial<WorkdayYear>): WorkdayYear => ({
  year: 2026,
  free: 19,
  worked: 6,
  closed: 0,
  importedOn: null,
  isShipped: true,
  workingDays: 248,
  tradingDays: 242,
  ...over,
});

it('says until when the calendars are known, and tells the two apart', async () => {
  shell.answer({ workdays: { knownUntil: '2026-12-31', years: [year({})] } });
  show(<WorkdaySection />);
  await screen.findByText(/工作日和交易日都知道到 2026年12月31日/);
  screen.getByText(/248 个工作日，242 个交易日/);
  expect(screen.queryByRole('button', { name: /恢复|去掉/ })).toBeNull();
});

it('names the line of a file that is wrong, and that nothing was changed', async () => {
  shell.answer({
    workdays: { knownUntil: null, years: [] },
    importWorkdays: refused({
      code: 'invalid',
      field: 'table',
      why: { rule: 'badLine', line: 4, fault: 'weekday' },
    }),
  });
  show(<WorkdaySection />);
  await screen.findByText(/现在什么都不数/);
  fireEvent.click(screen.getByRole('button', { name: '选一个文件' }));
  await screen.findByText(/第 4 行是周一到周五/);
  screen.getByText(/原来的日历没有动/);
});

it('takes out what was imported, and says what comes back', async () => {
  const imported = year({ importedOn: '2026-11-21' });
  shell.answer({
    workdays: {
      knownUntil: '2027-12-31',
      years: [year({ year: 2027, importedOn: '2026-11-21', isShipped: false }), imported],
    },
    removeWorkdays: done(null, ['workday'], 'removeWorkdays'),
  });
  show(<WorkdaySection />);
  await screen.findByRole('button', { name: '去掉' });
  fireEvent.click(screen.getByRole('button', { name: '恢复随附的' }));
  await waitFor(() => expect(shell.calls('removeWorkdays')).toEqual([[2026]]));
});
