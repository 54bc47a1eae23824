// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ClientRow } from '../../../api';
import { dayOf, drafts, shell, show, whereabouts } from '../../../testing';
import { ClientPage } from './ClientPage';

const NOTHING: Omit<ClientRow, 'id' | 'name'> = {
  tier: 'low',
  stage: 'friend',
  assets: null,
  isProspect: false,
  lastTouchOn: null,
  daysSinceTouch: null,
  nextDueOn: null,
  standing: { deceased: false, quietUntil: null },
  apart: null,
  foundIn: null,
};
const row = (id: string, name: string): ClientRow => ({ ...NOTHING, id, name });
const ZENG = row('zeng', '曾涛');

beforeEach(() =>
  shell.answer({
    ...drafts(),
    day: dayOf('2026-11-28'),
    bookFigures: { clients: 2, above200k: 0, assets: 0, trashed: 0, perTier: [] },
    listClients: ({ query }) => {
      const rows = query === 'zt' ? [ZENG] : query === '' ? [row('an', '安宁'), ZENG] : [];
      return { total: rows.length, offset: 0, rows };
    },
    findInList: 0,
    viewAudience: { clients: 2, book: 2, sample: [], parts: [], named: [] },
    listTags: [],
    listSegments: [],
    listAudiences: [],
  }),
);

it('opens the first found on Enter in the search, and nobody where nothing is found', async () => {
  show(<ClientPage />);
  const search = screen.getByRole('searchbox', { name: '查找客户' });
  fireEvent.change(search, { target: { value: 'zt' } });
  // At once: what is opened was found for what stands there, not for what stood there before.
  fireEvent.keyDown(search, { key: 'Enter' });
  await waitFor(() => expect(whereabouts()).toBe('/client/zeng'));
  fireEvent.change(search, { target: { value: 'xyz' } });
  const asked = shell.calls('listClients').length;
  fireEvent.keyDown(search, { key: 'Enter' });
  await waitFor(() => expect(shell.calls('listClients').length).toBeGreaterThan(asked));
  expect(whereabouts()).toBe('/client/zeng');
});
