// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type NextQuestion, newQueryClient } from '../../api';
import { initTexts } from '../../locales';
import { CellQuestion } from './CellQuestion';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));
vi.mock('./NoQuestion', () => ({ NoQuestion: () => '没有' }));

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

beforeAll(() => initTexts('zh-CN'));
beforeEach(() => {
  bank = [question('一'), question('二')];
  invoke.mockReset();
  invoke.mockImplementation(async (name: string) => {
    if (name === 'day') return { on: '2026-11-21' };
    if (name === 'next_questions') return bank.slice(0, 1);
    bank = bank.slice(1);
    return { value: null, changed: ['question'], op: 'putQuestion', undo: 'o' };
  });
});
afterEach(cleanup);

function ask(): { answer: ReturnType<typeof vi.fn<(question: NextQuestion) => void>> } {
  const answer = vi.fn<(question: NextQuestion) => void>();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <CellQuestion client="c1" level="safety" depth="hidden" onAnswer={answer} />
    </QueryClientProvider>,
  );
  return { answer };
}

const put = () =>
  invoke.mock.calls.filter(([name]) => name === 'put_question').map(([, asked]) => asked.request);

it('asks for the cell, and says why and when it was last asked', async () => {
  ask();
  await screen.findByText('“问题 一”');
  await screen.findByText('这一格空着 · 问到家人 · 90 天前问过');
  expect(invoke).toHaveBeenCalledWith('next_questions', {
    request: { client: 'c1', visit: null, spin: null, level: 'safety', depth: 'hidden', most: 1 },
  });
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
  await waitFor(() => screen.getByText('没有'));
  expect(put()).toEqual([
    { client: 'c1', visit: null, question: '一', outcome: 'passed' },
    { client: 'c1', visit: null, question: '二', outcome: 'asked' },
  ]);
});
