// @vitest-environment jsdom
/** What the palette finds by name beside people, and where each leads. */
import { act, screen, waitFor } from '@testing-library/react';
import { createElement } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useClientDesk } from '../features/client/list';
import { ToastRegion } from '../shared';
import { refused, shell, show, use, whereabouts } from '../testing';
import { usePaletteOwners } from './usePaletteOwners';

beforeEach(() => {
  shell.answer({
    findOwners: ({ query }) =>
      query === '陈'
        ? [
            { noun: 'household', id: 'h1', name: '滨江陈家' },
            { noun: 'segment', id: 's1', name: '姓陈的高端' },
          ]
        : [],
    listSegments: [],
  });
});

it('finds households and segments by what the core says, and nothing while nothing is typed', async () => {
  const { result, rerender } = use(usePaletteOwners, { with: '陈' });
  await waitFor(() =>
    expect(result.current.owners.map((owner) => owner.title)).toEqual(['滨江陈家', '姓陈的高端']),
  );
  rerender('');
  expect(result.current.owners).toEqual([]);
  expect(shell.calls('findOwners').map(([request]) => request.query)).toEqual(['陈']);
});

it('lays the members of a household out as the list of clients', async () => {
  const { result } = use(usePaletteOwners, { with: '陈' });
  await waitFor(() => expect(result.current.owners).toHaveLength(2));
  result.current.owners[0]?.act();
  await waitFor(() => expect(whereabouts()).toBe('/client'));
  expect(use(useClientDesk).result.current.desk.condition).toEqual({
    kind: 'all',
    of: [{ kind: 'is', of: { about: 'household', of: ['h1'] } }],
  });
});

it('tells why a segment does not open', async () => {
  shell.answer({ listSegments: refused({ code: 'internal', refId: 'r' }) });
  show(createElement(ToastRegion));
  const { result } = use(usePaletteOwners, { with: '陈' });
  await waitFor(() => expect(result.current.owners).toHaveLength(2));
  act(() => result.current.owners[1]?.act());
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
  expect(whereabouts()).toBe('/');
});
