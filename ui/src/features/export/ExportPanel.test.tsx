// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Finding, GateReport } from '../../api';
import { shell, show } from '../../testing';
import { ExportPanel } from './ExportPanel';

const finding: Finding = {
  at: { part: 'topics', entry: 1, productPart: null },
  found: { kind: 'wording', rule: 'gain' },
  words: '稳赚不赔',
};
const report = (digest: string): GateReport => ({ findings: [finding], digest });

beforeEach(() =>
  shell.answer({
    exportFolder: '/home/lan/纪要',
    wording: {
      dated: '2026-11-28',
      rules: [
        {
          key: 'gain',
          content: {
            reason: { zh: '承诺或保证收益', en: 'promises a gain' },
            source: { zh: '《证券法》第一百三十五条', en: 'Securities Law, Art. 135' },
            zh: ['稳赚不赔'],
            en: [],
            wish: true,
          },
          shipped: null,
          changed: [],
          isPutAway: false,
        },
      ],
    },
  }),
);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('writes what the gate finds nothing in at once, with no step between', async () => {
  shell.answer({
    exportSummary: { state: 'left', export: 'x1', file: { fileName: 'a.pdf', folder: '/home/lan/纪要' } },
  });
  show(<ExportPanel visit="v1" copy="client" />);
  const button = screen.getByRole('button', { name: '导出为 PDF' });
  act(() => button.focus());
  press('导出为 PDF');
  await screen.findByText('PDF 已存好');
  // It says where, and the focus stays where it was.
  screen.getByText('“a.pdf”在 /home/lan/纪要');
  expect(document.activeElement).toBe(button);
  expect(shell.calls('exportSummary')).toEqual([['v1', 'client', 'pdf', null]]);
  expect(screen.queryByRole('region', { name: '交出之前' })).toBeNull();
});

it('holds what the gate finds something in, with place, reason and law, until it is let go by name', async () => {
  const go = vi.fn();
  shell.answer({
    exportSummary: (_visit, _copy, _format, letPass) =>
      letPass === 'seen'
        ? { state: 'left', export: 'x1', file: { fileName: 'a.pdf', folder: '/home/lan/纪要' } }
        : { state: 'held', report: report('seen') },
  });
  show(<ExportPanel visit="v1" copy="client" wayTo={(one) => (one.words === finding.words ? go : null)} />);
  act(() => screen.getByRole('button', { name: '导出为 Word' }).focus());
  press('导出为 Word');
  const step = await screen.findByRole('region', { name: '交出之前' });
  expect(document.activeElement).toBe(step);
  await screen.findByText('承诺或保证收益');
  screen.getByText('《证券法》第一百三十五条');
  screen.getByText('稳赚不赔');
  expect(screen.queryByText('Word 已存好')).toBeNull();
  press('本次话题 · 第 2 条');
  expect(go).toHaveBeenCalledOnce();
  press('我看过了，仍然交出');
  await screen.findByText('Word 已存好');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '导出为 Word' })),
  );
  expect(shell.calls('exportSummary')).toEqual([
    ['v1', 'client', 'docx', null],
    ['v1', 'client', 'docx', 'seen'],
  ]);
});

it('lets nothing go when the adviser goes back to mend, and leads to the first place that can be mended', async () => {
  const internal: Finding = { ...finding, at: { ...finding.at, part: 'internal' } };
  const go = vi.fn();
  shell.answer({
    copySummary: { state: 'held', report: { ...report('seen'), findings: [internal, finding] } },
  });
  show(<ExportPanel visit="v1" copy="client" wayTo={(one) => (one.at.part === 'topics' ? go : null)} />);
  press('复制文字');
  await screen.findByRole('region', { name: '交出之前' });
  press('回去改');
  await waitFor(() => expect(screen.queryByRole('region', { name: '交出之前' })).toBeNull());
  expect(go).toHaveBeenCalledOnce();
  expect(shell.calls('copySummary')).toEqual([['v1', 'client', null]]);
});

it('does not hold back one copy for what was found in the other', async () => {
  shell.answer({ exportSummary: { state: 'held', report: report('seen') } });
  const { change } = show(<ExportPanel visit="v1" copy="client" />);
  press('导出为 PDF');
  await screen.findByRole('region', { name: '交出之前' });
  change(<ExportPanel visit="v1" copy="internal" />);
  expect(screen.queryByRole('region', { name: '交出之前' })).toBeNull();
});

it('holds again what was changed since it was looked at', async () => {
  let found = 0;
  shell.answer({ exportSummary: () => ({ state: 'held', report: report(`seen ${++found}`) }) });
  show(<ExportPanel visit="v1" copy="client" />);
  press('导出为 PDF');
  await screen.findByRole('region', { name: '交出之前' });
  const button = screen.getByRole('button', { name: '我看过了，仍然交出' });
  act(() => button.focus());
  fireEvent.click(button);
  await waitFor(() => expect(shell.calls('exportSummary')).toHaveLength(2));
  // Whoever let it go meets what was found since.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: '交出之前' })));
  press('我看过了，仍然交出');
  await waitFor(() => expect(shell.calls('exportSummary')[2]?.[3]).toBe('seen 2'));
});
