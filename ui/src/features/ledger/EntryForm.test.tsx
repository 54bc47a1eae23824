// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { done, drafts, shell, show } from '../../testing';
import { EntryForm } from './EntryForm';

beforeEach(() =>
  shell.answer({
    ...drafts(),
    addLedgerEntry: done('e1'),
    readDueDay: (text) => {
      if (text.includes('周五前')) return { kind: 'day', on: '2026-11-27', matched: '周五前' };
      if (text.includes('工作日')) return { kind: 'beyond', until: '2026-12-31', matched: '40个工作日内' };
      return null;
    },
  }),
);

function open(): HTMLElement {
  show(<EntryForm client={{ id: 'c1', name: '林静仪' }} today="2026-11-21" onClose={() => undefined} />);
  return screen.getByRole('textbox', { name: '内容' });
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const added = () => shell.calls('addLedgerEntry').map(([entry]) => entry);

it('shows the day with the words it was read from, and takes it by Tab', async () => {
  const field = open();
  type(field, '周五前发季报');
  await screen.findByRole('button', { name: '定在 周五 11月27日，读自“周五前”' });
  fireEvent.keyDown(field, { key: 'Tab' });
  await screen.findByRole('button', { name: '到期日：周五 11月27日' });
  expect(screen.queryByRole('button', { name: /读自/ })).toBeNull();
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() =>
    expect(added()).toEqual([{ client: 'c1', kind: 'promise', text: '周五前发季报', dueOn: '2026-11-27' }]),
  );
});

it('takes no day by Enter', async () => {
  const field = open();
  type(field, '周五前发季报');
  await screen.findByRole('button', { name: /读自“周五前”/ });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(added().map((entry) => entry.dueOn)).toEqual([null]));
});

it('leaves Tab to the form where nothing is proposed, and to an input method that composes', async () => {
  const field = open();
  expect(fireEvent.keyDown(field, { key: 'Tab' })).toBe(true);
  type(field, '周五前发季报');
  await screen.findByRole('button', { name: /读自“周五前”/ });
  expect(fireEvent.keyDown(field, { key: 'Tab', keyCode: 229 })).toBe(true);
  expect(fireEvent.keyDown(field, { key: 'Tab', shiftKey: true })).toBe(true);
});

it('says that working days are not known so far ahead, and proposes nothing', async () => {
  const field = open();
  type(field, '40个工作日内办好');
  expect((await screen.findByRole('status')).textContent).toMatch(/40个工作日内.*12月31日/);
  expect(fireEvent.keyDown(field, { key: 'Tab' })).toBe(true);
  expect(screen.queryByRole('button', { name: /读自/ })).toBeNull();
});

it('asks for the client where none is given', () => {
  shell.answer({ listClients: { rows: [], total: 0, offset: 0 } });
  open();
  expect(screen.queryByRole('combobox')).toBeNull();
  show(<EntryForm today="2026-11-21" onClose={() => undefined} />);
  screen.getByRole('combobox', { name: '哪位客户' });
});
