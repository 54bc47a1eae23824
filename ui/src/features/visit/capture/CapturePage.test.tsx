// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Preparation } from '../../../api';
import { dayOf, shell, show, whereabouts } from '../../../testing';
import { usePreparation } from '../reads';
import { CapturePage } from './CapturePage';

/** What the page asks of a visit that is not under way. */
const PLANNED = { visit: { id: 'v1', state: 'planned' } } as Preparation;

beforeEach(() => shell.answer({ day: dayOf('2026-11-28') }));

/** Somewhere the visit was read before. */
function Before() {
  return <p>{usePreparation('v1').data?.visit.state}</p>;
}

it('sends a visit that is not under way to its own page', async () => {
  shell.answer({ prepareVisit: PLANNED });
  show(<CapturePage id="v1" />);
  await waitFor(() => expect(whereabouts()).toBe('/visit/v1'));
});

it('sends nobody away on a former answer', async () => {
  shell.answer({ prepareVisit: PLANNED });
  const { change } = show(<Before />);
  await screen.findByText('planned');
  const former = whereabouts();
  // It has begun meanwhile; the word of it is still on its way.
  let answer: (begun: Preparation) => void = () => {};
  shell.answer({ prepareVisit: () => new Promise<Preparation>((resolve) => (answer = resolve)) });
  change(<CapturePage id="v1" />);
  await waitFor(() => expect(shell.calls('prepareVisit')).toHaveLength(2));
  expect(whereabouts()).toBe(former);
  await act(async () => answer(PLANNED));
  await waitFor(() => expect(whereabouts()).toBe('/visit/v1'));
});
