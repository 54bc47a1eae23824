// @vitest-environment jsdom
import { emit } from '@tauri-apps/api/event';
import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dayOf, shell, use } from '../testing';
import { useDayTurns } from './useDayTurns';
import { useToday } from './useToday';

it('turns the day of an open page when the shell says so', async () => {
  shell.answer({ day: dayOf('2026-12-31') });
  const page = use(() => {
    useDayTurns();
    return useToday();
  });
  await waitFor(() => expect(page.result.current).toBe('2026-12-31'));
  shell.answer({ day: dayOf('2027-01-01') });
  await act(() => emit('day-turned', null));
  await waitFor(() => expect(page.result.current).toBe('2027-01-01'));
});
