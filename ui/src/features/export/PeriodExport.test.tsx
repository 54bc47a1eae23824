// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { GateReport } from '../../api';
import { shell, show } from '../../testing';
import { PeriodExport } from './PeriodExport';

const report: GateReport = {
  findings: [
    {
      at: { part: 'promises', entry: 0, productPart: null },
      found: { kind: 'glyph', codePoint: 'U+2A70F' },
      words: '𪜏',
    },
  ],
  digest: 'seen',
};

it('lists the visits that were left out, and lets each go by itself', async () => {
  shell.answer({
    exportFolder: '/home/lan/纪要',
    exportPeriod: {
      files: 3,
      folder: '/home/lan/纪要',
      held: [{ visit: 'v7', client: { id: 'c7', name: '沈曼', tier: 'high' }, heldOn: '2026-11-12', report }],
    },
    exportSummary: (_visit, _copy, _format, letPass) =>
      letPass === 'seen' ? { state: 'left', export: 'x', file: null } : { state: 'held', report },
    wording: { dated: '2026-11-28', rules: [] },
  });
  show(<PeriodExport today="2026-11-21" onClose={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: '开始导出' }));
  await screen.findByText('3 份纪要已存好');
  screen.getByText('有 1 份没有写，请先看一眼');
  screen.getByRole('link', { name: /沈曼/ });
  fireEvent.click(screen.getByRole('button', { name: '看这 1 处' }));
  await screen.findByText(/U\+2A70F/);
  fireEvent.click(screen.getByRole('button', { name: '我看过了，仍然交出' }));
  await screen.findByText('PDF 已存好');
  expect(shell.calls('exportSummary')).toEqual([
    ['v7', 'client', 'pdf', null],
    ['v7', 'client', 'pdf', 'seen'],
  ]);
});
