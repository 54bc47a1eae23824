// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RowMenuPlace } from '../../shared';
import { show } from '../../testing';
import type { TodayItem } from './items';
import { menuOf } from './menuOf';
import { TodayRow } from './TodayRow';
import type { TodayActions } from './useTodayActions';

const done: string[] = [];
const act = (name: string) => (item: TodayItem) => void done.push(`${name} ${item.id}`);
const actions: TodayActions = {
  done: act('done'),
  drop: act('drop'),
  prepare: act('prepare'),
  start: act('start'),
  openClient: act('openClient'),
};
const say = ((key: string) => key) as never;

it('opens at a row with what its keys do, and does it', async () => {
  const item = { id: 'e1', kind: 'entry', client: { id: 'c1' } } as unknown as TodayItem;
  show(
    <>
      <ul>
        <TodayRow
          id="e1"
          label="王小明"
          isSelected
          onSelect={() => {}}
          when=""
          menu={menuOf(item, actions, say)}
        >
          王小明
        </TodayRow>
      </ul>
      <RowMenuPlace />
    </>,
  );
  fireEvent.contextMenu(screen.getByRole('listitem'), { button: 2, clientX: 40, clientY: 30 });
  expect((await screen.findAllByRole('menuitem')).map((one) => one.textContent)).toEqual([
    'key.doneD',
    'key.client',
  ]);
  fireEvent.click(screen.getByRole('menuitem', { name: /key.client/ }));
  expect(done).toEqual(['openClient e1']);
});

it('does not begin a visit that is over, nor close one that is to come', () => {
  const of = (state: string) =>
    menuOf({ id: 'v', kind: 'visit', visit: { state } } as unknown as TodayItem, actions, say).map(
      (one) => one.id,
    );
  expect(of('planned')).toEqual(['prepare', 'start', 'client']);
  expect(of('done')).toEqual(['prepare', 'client']);
});
