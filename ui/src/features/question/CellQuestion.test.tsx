// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NextQuestion } from '../../api';
import { dayOf, done, shell, show } from '../../testing';
import { CellQuestion } from './CellQuestion';

function question(key: string): NextQuestion {
  return {
    key,
    level: 'safety',
    depth: 'hidden',
    spin: null,
    text: { zh: `问题 ${key}`, en: `Question ${key}` },
    reasons: ['emptyCell', 'tie'],
    askedOn: '2026-08-23',
    outcome: null,
  };
}
let bank: NextQuestion[] = [];

beforeEach(() => {
  bank = [question('一'), question('二')];
  shell.answer({
    day: dayOf('2026-11-21'),
    nextQuestions: () => bank.slice(0, 1),
    putQuestion: () => {
      bank = bank.slice(1);
      return done(null, ['question'], 'putQuestion');
    },
  });
});

function ask(): { answer: ReturnType<typeof vi.fn<(question: NextQuestion) => void>> } {
  const answer = vi.fn<(question: NextQuestion) => void>();
  show(<CellQuestion client="c1" level="safety" depth="hidden" onAnswer={answer} />);
  return { answer };
}

const put = () => shell.calls('putQuestion').map(([request]) => request);

it('asks for the cell, and says why and when it was last asked', async () => {
  ask();
  await screen.findByText('“问题 一”');
  await screen.findByText('这一格空着 · 问到家人 · 90 天前问过');
  expect(shell.calls('nextQuestions')).toContainEqual([
    { client: 'c1', visit: null, spin: null, level: 'safety', depth: 'hidden', most: 1 },
  ]);
});

it('hands the question on to be answered by w', async () => {
  const { answer } = ask();
  await screen.findByText('“问题 一”');
  fireEvent.keyDown(window, { key: 'w' });
  expect(answer).toHaveBeenCalledWith(expect.objectContaining({ key: '一' }));
  expect(put()).toEqual([]);
});

it('was asked by q, is passed over by p; another comes, until none is left', async () => {
  ask();
  await screen.findByText('“问题 一”');
  fireEvent.keyDown(window, { key: 'p' });
  await screen.findByText('“问题 二”');
  fireEvent.keyDown(window, { key: 'q' });
  await waitFor(() => screen.getByText(/眼下没有合适的问题/));
  expect(put()).toEqual([
    { client: 'c1', visit: null, question: '一', outcome: 'passed' },
    { client: 'c1', visit: null, question: '二', outcome: 'asked' },
  ]);
});
