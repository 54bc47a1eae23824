// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { GateReport } from '../../api';
import { shell, show } from '../../testing';
import { GateNote } from './GateNote';

const report: GateReport = {
  findings: [
    {
      at: { part: 'internal', entry: null, productPart: null },
      found: { kind: 'glyph', codePoint: 'U+2A70F' },
      words: '𪜏',
    },
  ],
  digest: 'seen',
};

beforeEach(() => shell.answer({ wording: { dated: '2026-11-28', rules: [] } }));

it('speaks of the client only over the copy that the client gets', () => {
  const note = (copy: 'client' | 'internal') => <GateNote report={report} copy={copy} wayTo={() => null} />;
  const { change } = show(note('client'));
  expect(screen.getByText('交给客户之前，有 1 处请看一眼')).toBeTruthy();
  change(note('internal'));
  expect(screen.getByText('有 1 处印不出，请看一眼')).toBeTruthy();
});
