// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ExportView } from '../../api';
import { show } from '../../testing';
import { ExportEntry } from './ExportEntry';

function exported(id: string, over: Partial<ExportView> = {}): ExportView {
  return {
    id,
    document: 'visitSummary',
    audience: 'client',
    subject: { kind: 'visit', id: 'v1' },
    client: 'c1',
    format: 'pdf',
    fileName: `${id}.pdf`,
    bytes: 3,
    sha256: id.repeat(64).slice(0, 64),
    exportedAt: '2026-11-28T02:00:00Z',
    findings: [],
    ...over,
  };
}

it('tells several documents of one thing as one entry, each with its checksum', () => {
  const documents = [exported('a'), exported('b', { format: 'docx', audience: 'internal' })];
  show(<ExportEntry together={{ id: 'a', documents }} />);
  expect(screen.getByText('导出 2 份')).toBeDefined();
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    '客户版 · PDFSHA-256 aaaaaaaaaaaa…',
    '内部版 · WordSHA-256 bbbbbbbbbbbb…',
  ]);
  expect(screen.getByTitle('b'.repeat(64))).toBeDefined();
});

it('tells a single one by its name', () => {
  show(<ExportEntry together={{ id: 'a', documents: [exported('a')] }} />);
  expect(screen.getByText('导出 · 客户版 · PDF')).toBeDefined();
  expect(screen.getByText('a.pdf')).toBeDefined();
});
