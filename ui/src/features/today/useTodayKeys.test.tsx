// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PlannedTouchView } from '../../api';
import { use } from '../../testing';
import { touchItem } from './items';
import { useTodayKeys } from './useTodayKeys';

const item = touchItem({ id: 't1', client: { id: 'c1' } } as PlannedTouchView);
const actions = {
  done: vi.fn(),
  drop: vi.fn(),
  prepare: vi.fn(),
  start: vi.fn(),
  openClient: vi.fn(),
};

beforeEach(() => {
  vi.clearAllMocks();
  use(() => useTodayKeys([item], actions));
});

it('opens the client of a planned touch with Enter, as of every row, and logs it with d', () => {
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(actions.openClient).toHaveBeenCalledExactlyOnceWith(item);
  expect(actions.done).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'd' });
  expect(actions.done).toHaveBeenCalledExactlyOnceWith(item);
});

it('acts once on a key that is held down', () => {
  for (const key of ['d', 'x', 'Enter']) fireEvent.keyDown(document.body, { key, repeat: true });
  expect(actions.done).not.toHaveBeenCalled();
  expect(actions.drop).not.toHaveBeenCalled();
  expect(actions.openClient).not.toHaveBeenCalled();
});
