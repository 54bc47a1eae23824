// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ClientProfile, TouchView } from '../../../api';
import { dayOf, shell, show } from '../../../testing';
import { LastDealings } from './LastDealings';

it('tells the last contacts as they were made, today’s visit first', async () => {
  const at = new Date(2026, 10, 28, 9).toISOString();
  const touch = (id: string, over: Partial<TouchView>): TouchView => ({
    id,
    method: 'visit',
    channel: null,
    happenedAt: at,
    text: '',
    visit: null,
    ...over,
  });
  shell.answer({
    day: dayOf('2026-11-28'),
    lastTouches: [
      touch('t1', { text: '养老安排', visit: 'v1' }),
      touch('t2', { method: 'message', channel: 'phone' }),
    ],
  });
  show(<LastDealings profile={{ id: 'c1' } as ClientProfile} onAll={() => {}} />);
  expect((await screen.findByText('养老安排')).closest('li')?.textContent).toBe('今天 · 亲自拜访养老安排');
  expect(screen.queryByText('还没有接触。')).toBeNull();
  expect(shell.calls('lastTouches')).toEqual([['c1', 4]]);
});
