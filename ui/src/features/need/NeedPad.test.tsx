// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ContactPersonView } from '../../api';
import { shell, show } from '../../testing';
import { NeedPad } from './NeedPad';
import type { ChosenPad } from './pad/padValue';
import { usePadValue } from './usePadValue';

beforeEach(() =>
  shell.answer({
    suggestNeed: (_client, text) =>
      text.includes('母亲')
        ? { level: 'safety', depth: 'deep', evidence: 'said', theme: 'parents', about: 'm' }
        : null,
  }),
);

const MOTHER: ContactPersonView = {
  id: 'm',
  kind: 'family',
  name: '林母',
  relation: '母亲',
  gender: 'female',
  phone: '',
  notes: '',
  deceased: false,
  deceasedOn: null,
  linkedClient: null,
  enteredAt: null,
};

interface Calls {
  confirm: (value: ChosenPad) => void;
  cancel: () => void;
}

function Desk({ text, confirm, cancel }: Calls & { text: string }) {
  const pad = usePadValue('c', text, true);
  return (
    <NeedPad
      client="c"
      text={text}
      people={[MOTHER]}
      value={pad.value}
      onChange={pad.change}
      onConfirm={confirm}
      onCancel={cancel}
      autoFocus
    />
  );
}

function open(text: string) {
  const confirm = vi.fn<(value: ChosenPad) => void>();
  const cancel = vi.fn<() => void>();
  const behind = vi.fn<(key: string) => void>();
  show(<Desk text={text} confirm={confirm} cancel={cancel} />);
  const pad = screen.getByRole('group', { name: /选层次与深度/ });
  window.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) behind(event.key);
  });
  const press = (key: string) => fireEvent.keyDown(pad, { key });
  return { pad, press, confirm, cancel, behind };
}

const down = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked');

it('takes the focus, a level, a depth and Enter', () => {
  const { pad, press, confirm } = open('想换房');
  expect(document.activeElement).toBe(pad);
  press('4');
  press('w');
  expect(down('尊重与爱')).toBe('true');
  press('Enter');
  expect(confirm).toHaveBeenCalledWith({
    level: 'esteem',
    depth: 'hidden',
    evidence: 'said',
    confidence: 'high',
    about: null,
  });
});

it('says what is missing instead of confirming half', () => {
  const { press, confirm } = open('想换房');
  press('Enter');
  expect(screen.getByText('还差层次：按 1 到 5')).toBeTruthy();
  press('2');
  press('Enter');
  expect(screen.getByText('还差深度：按 Q、W 或 E')).toBeTruthy();
  expect(confirm).not.toHaveBeenCalled();
});

it('proposes what the words seem to be, and keeps what is set by hand', async () => {
  const { press, confirm } = open('母亲独居');
  await waitFor(() => expect(down('安全')).toBe('true'));
  expect(screen.getByText('像是在说：父母赡养')).toBeTruthy();
  press('q');
  press('-');
  press('Enter');
  expect(confirm).toHaveBeenCalledWith({
    level: 'safety',
    depth: 'stated',
    evidence: 'said',
    confidence: 'medium',
    about: 'm',
  });
});

it('keeps its keys from the page behind, and gives up on Escape', () => {
  const { press, cancel, behind } = open('想换房');
  for (const key of ['1', '6', 'e', 'v', 'x']) press(key);
  expect(behind).not.toHaveBeenCalled();
  press('Escape');
  expect(cancel).toHaveBeenCalledOnce();
});

it('takes what it read itself when Enter comes before the value has followed', async () => {
  const confirm = vi.fn<(value: ChosenPad) => void>();
  show(
    <NeedPad
      client="c"
      text="母亲一个人住"
      people={[MOTHER]}
      value={null}
      onChange={() => {}}
      onConfirm={confirm}
      onCancel={() => {}}
      autoFocus
    />,
  );
  await screen.findByText(/父母赡养/);
  fireEvent.keyDown(screen.getByRole('group', { name: /选层次与深度/ }), { key: 'Enter' });
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ level: 'safety', depth: 'deep', about: 'm' }),
  );
});
