import { expect, test } from 'vitest';
import type { LineKind, VisitLine } from '../../../api';
import { tellingLines } from './tellingLines';

const line = (text: string, kind: LineKind): VisitLine => ({
  id: text,
  notedAt: '2026-11-25T02:00:00Z',
  kind,
  text,
  fabe: { feature: '', advantage: '', benefit: '', evidence: '' },
  terms: { code: '', risk: null, maturesOn: null },
  unsuited: [],
  ledgerEntry: null,
  dueOn: null,
  ledgerState: null,
  need: null,
});

test('what was promised never falls off the end, and the order is that of the table', () => {
  const lines = [
    line('a', 'note'),
    line('b', 'note'),
    line('c', 'topic'),
    line('d', 'promise'),
    line('e', 'request'),
  ];
  expect(tellingLines(lines, 3).map((one) => one.text)).toEqual(['c', 'd', 'e']);
  expect(tellingLines(lines, 4).map((one) => one.text)).toEqual(['a', 'c', 'd', 'e']);
  expect(tellingLines(lines, 9)).toEqual(lines);
});
