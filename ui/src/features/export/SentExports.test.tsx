// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ListedExport } from '../../api';
import { shell, show } from '../../testing';
import { SentExports } from './SentExports';

const sent = (over: Partial<ListedExport['export']> = {}): ListedExport => ({
  export: {
    id: over.id ?? 'x1',
    document: 'visitSummary',
    audience: 'client',
    subject: { kind: 'visit', id: 'v1' },
    client: 'c1',
    format: 'pdf',
    fileName: '2026-0012 林静仪 拜访纪要（客户版）.pdf',
    bytes: 42,
    sha256: '0f'.repeat(32),
    exportedAt: '2026-11-20T02:00:00Z',
    findings: [],
    ...over,
  },
  client: { id: 'c1', name: '林静仪', tier: 'high' },
});

beforeEach(() => shell.answer({ wording: { dated: '2026-11-28', rules: [] } }));

it('finds what left by client and day, and asks anew when the period changes', async () => {
  shell.answer({ listExports: [sent()] });
  const { change } = show(<SentExports today="2026-11-21" client={null} />);
  await screen.findByText(/拜访纪要（客户版）/);
  expect(shell.calls('listExports')[0]).toEqual([
    { client: null, from: '2026-11-01', to: '2026-11-30', limit: 300 },
  ]);
  fireEvent.click(screen.getByRole('radio', { name: '今年' }));
  change(<SentExports today="2026-11-21" client="c1" />);
  await waitFor(() =>
    expect(shell.calls('listExports')).toContainEqual([
      { client: 'c1', from: '2026-01-01', to: '2026-12-31', limit: 300 },
    ]),
  );
});

it('says of each which document it was, and what was let pass with it', async () => {
  shell.answer({
    listExports: [
      sent({
        findings: [
          {
            at: { part: 'topics', entry: 0, productPart: null },
            found: { kind: 'otherClient', by: 'name' },
            words: '沈曼',
          },
        ],
      }),
      sent({ id: 'x2', document: 'clientBrief', audience: 'internal', fileName: '林静仪 客户简报.pdf' }),
    ],
  });
  show(<SentExports today="2026-11-21" client={null} />);
  await screen.findByText('看过 1 处后交出');
  screen.getByText('客户版');
  screen.getByText('客户简报');
  screen.getByText('是另一位客户');
});

it('teaches when nothing left in that time', async () => {
  shell.answer({ listExports: [] });
  show(<SentExports today="2026-11-21" client={null} />);
  await screen.findByText('这段时间没有交出过文件。');
});
