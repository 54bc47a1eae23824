// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { NextQuestion } from '../../../api';
import { dayOf, done, shell, show } from '../../../testing';
import { QuestionsToBring } from './QuestionsToBring';

beforeEach(() => shell.answer({ day: dayOf('2026-11-25'), putQuestion: done(null) }));

const question = (key: string): NextQuestion => ({
  key,
  level: 'safety',
  depth: 'hidden',
  spin: null,
  text: { zh: `${key}？`, en: key },
  reasons: [],
  askedOn: null,
  outcome: null,
});

function open(questions: NextQuestion[]) {
  const page = (of: NextQuestion[]) => <QuestionsToBring visit="v1" client="c1" questions={of} />;
  const { change } = show(page(questions));
  return (of: NextQuestion[]) => change(page(of));
}

async function pressed(name: RegExp): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(shell.calls('putQuestion')).not.toEqual([]));
}

const focused = () => document.activeElement?.textContent ?? '';

it('keeps the focus in the question that is brought along', async () => {
  const become = open([question('甲'), question('乙')]);
  await pressed(/带上.*乙|乙.*带上/);
  become([question('甲'), { ...question('乙'), outcome: 'proposed' }]);
  expect(document.activeElement?.tagName).toBe('LI');
  expect(focused()).toContain('乙？');
});

it('leads to the question that takes the place of another', async () => {
  const become = open([question('甲'), question('乙')]);
  await pressed(/换.*甲|甲.*换/);
  become([question('丙'), question('乙')]);
  expect(document.activeElement?.tagName).toBe('LI');
  expect(focused()).toContain('丙？');
});

it('leaves the focus where it went meanwhile', async () => {
  const become = open([question('甲'), question('乙')]);
  await pressed(/换.*甲|甲.*换/);
  const elsewhere = screen.getByRole('button', { name: /换.*乙|乙.*换/ });
  elsewhere.focus();
  become([question('丙'), question('乙')]);
  expect(document.activeElement).toBe(elsewhere);
});
