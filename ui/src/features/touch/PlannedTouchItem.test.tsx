// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { PlannedTouchView } from '../../api';
import { useRowCursor } from '../../shared/useRowCursor';
import { dayOf, done, shell, show } from '../../testing';
import { PlannedTouchItem } from './PlannedTouchItem';

const touch: PlannedTouchView = {
  id: 'p1',
  client: { id: 'c1', name: '林静仪', tier: 'high' },
  method: 'message',
  channel: 'wechat',
  plannedOn: '2026-11-18',
  text: '问问复诊的结果',
  state: 'planned',
  overdue: true,
};

beforeEach(() =>
  shell.answer({
    day: dayOf('2026-11-21'),
    completePlannedTouch: done('t1', [], 'completePlannedTouch'),
    dropPlannedTouch: done(null, [], 'dropPlannedTouch'),
  }),
);

function open(frozen = false): HTMLElement {
  show(
    <ul>
      <PlannedTouchItem touch={touch} frozen={frozen} rowProps={{ 'data-row': 'p1', tabIndex: 0 }} />
    </ul>,
  );
  return screen.getByRole('listitem');
}

it('is logged as made by d, once, and not by Enter', async () => {
  const item = open();
  fireEvent.keyDown(item, { key: 'Enter' });
  fireEvent.keyDown(item, { key: 'd', repeat: true });
  fireEvent.keyDown(item, { key: 'd' });
  fireEvent.keyDown(item, { key: 'd' });
  await waitFor(() => expect(shell.calls('completePlannedTouch')).toEqual([['p1']]));
  expect(shell.calls('dropPlannedTouch')).toEqual([]);
});

it('is dropped by x', async () => {
  fireEvent.keyDown(open(), { key: 'x' });
  await waitFor(() => expect(shell.calls('dropPlannedTouch')).toEqual([['p1']]));
});

it('leaves keys pressed on its buttons, or with Ctrl, alone; of a client in the trash it can only be read', () => {
  const item = open();
  fireEvent.keyDown(screen.getByRole('button', { name: '不联系了' }), { key: 'd' });
  fireEvent.keyDown(item, { key: 'd', ctrlKey: true });
  cleanup();
  fireEvent.keyDown(open(true), { key: 'd' });
  expect(shell.calls('completePlannedTouch')).toEqual([]);
  expect(screen.queryByRole('button')).toBeNull();
});

function Rows({ ids }: { ids: string[] }) {
  const cursor = useRowCursor<HTMLUListElement>(ids, { letters: false });
  return (
    <ul {...cursor.listProps}>
      {ids.map((id) => (
        <PlannedTouchItem key={id} touch={{ ...touch, id }} frozen={false} rowProps={cursor.rowProps(id)} />
      ))}
    </ul>
  );
}

it('leaves the focus to the one after it when it is logged', async () => {
  const { change } = show(<Rows ids={['p1', 'p2', 'p3']} />);
  act(() => screen.getAllByRole('listitem')[1]?.focus());
  fireEvent.keyDown(document.activeElement as Element, { key: 'd' });
  await waitFor(() => expect(shell.calls('completePlannedTouch')).toEqual([['p2']]));
  change(<Rows ids={['p1', 'p3']} />);
  expect((document.activeElement as HTMLElement).dataset.row).toBe('p3');
});
