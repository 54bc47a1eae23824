// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ToastRegion, toggleCurtain } from '../shared';
import { shell, show } from '../testing';
import { useUndo } from './useUndo';

function Undoing() {
  const { undo } = useUndo();
  return (
    <button type="button" onClick={() => void undo()}>
      z
    </button>
  );
}

it('tells what was undone, of whom and what, and no name under the curtain', async () => {
  const about = { clients: 1, names: ['王小明'], things: 1, what: ['发基金报告'], fields: [] };
  shell.answer({ undo: { opId: 'o', op: 'closeLedgerEntry', about, changed: [] } });
  show(
    <>
      <Undoing />
      <ToastRegion />
    </>,
  );
  screen.getByRole('button', { name: 'z' }).click();
  await screen.findByText('已撤销：已办结 · 王小明 · 发基金报告');
  act(toggleCurtain);
  expect(screen.getByText('已撤销：已办结')).toBeTruthy();
  act(toggleCurtain);
});
