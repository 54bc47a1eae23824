// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Finding } from '../../api';
import { shell, show } from '../../testing';
import { LineFindings } from './LineFindings';

const named = (words: string): Finding => ({
  at: { part: 'topics', entry: 0, productPart: null },
  found: { kind: 'otherClient', by: 'name' },
  words,
});

it('says what was found in the marks of the language', () => {
  shell.answer({ wording: { dated: '2026-11-28', rules: [] } });
  const { remove } = show(<LineFindings findings={[named('李芳'), named('张总')]} />);
  screen.getByText('李芳：是另一位客户；张总：是另一位客户');
  remove();
  show(<LineFindings findings={[named('李芳')]} />, { language: 'en-US' });
  expect(screen.getByText('李芳: is another client')).toBeTruthy();
});
