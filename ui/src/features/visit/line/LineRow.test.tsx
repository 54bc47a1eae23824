// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { VisitLine } from '../../../api';
import { shell, show } from '../../../testing';
import { NO_TERMS } from '../../product';
import { NO_FABE } from './FabeFields';
import { LineRow } from './LineRow';

const line: VisitLine = {
  id: 'l1',
  notedAt: '2026-11-21T02:00:00Z',
  kind: 'promise',
  text: '周五前发季报',
  dueOn: null,
  fabe: NO_FABE,
  terms: NO_TERMS,
  unsuited: [],
  need: null,
  ledgerEntry: 'e1',
  ledgerState: 'open',
};

beforeEach(() =>
  shell.answer({
    readDueDay: { kind: 'day', on: '2026-11-27', matched: '周五前' },
    wording: { dated: '2026-11-28', rules: [] },
  }),
);

function row(of: VisitLine, onDue: (dueOn: string) => void = () => undefined) {
  return show(
    <LineRow
      line={of}
      visit="v1"
      client={{ id: 'c1', gender: 'female', contactPersons: [], household: null }}
      today="2026-11-21"
      editing={null}
      onEdit={() => undefined}
      onKind={() => undefined}
      onClose={() => undefined}
      onRemove={() => undefined}
      onDue={onDue}
      rowProps={{ 'data-row': 'l1', tabIndex: 0 }}
    />,
  );
}

it('proposes the day of a line that was made a promise later, and takes it by Tab', async () => {
  const onDue = vi.fn<(dueOn: string) => void>();
  row(line, onDue);
  await screen.findByRole('button', { name: /读自“周五前”/ });
  fireEvent.keyDown(screen.getByRole('group', { name: /周五前发季报/ }), { key: 'Tab' });
  await waitFor(() => expect(onDue).toHaveBeenCalledExactlyOnceWith('2026-11-27'));
});

it('asks for no day of a plain note, nor of what is dated or closed', async () => {
  const overs = [{ kind: 'note' as const }, { dueOn: '2026-11-25' }, { ledgerState: 'kept' as const }];
  for (const over of overs) row({ ...line, ...over, text: '别的' }).remove();
  row(line);
  await screen.findByRole('button', { name: /读自“周五前”/ });
  expect(shell.calls('readDueDay')).toEqual([['周五前发季报']]);
});
