import { expect, test } from 'vitest';
import { firstDay, LIST_AHEAD, listOver } from './shown';

test('a time reaches back by the calendar, not by days', () => {
  expect(firstDay('quarter', '2026-05-31')).toBe('2026-02-28');
  expect(firstDay('year', '2028-02-29')).toBe('2027-02-28');
  expect(firstDay('all', '2026-05-31')).toBeNull();
});

test('what is ahead is asked for without bounds, what is over from a day', () => {
  expect(LIST_AHEAD).toMatchObject({ from: null, to: null, states: ['underWay', 'planned'] });
  expect(listOver('done', 'quarter', '2026-11-21')).toMatchObject({ from: '2026-08-21', states: ['done'] });
});
