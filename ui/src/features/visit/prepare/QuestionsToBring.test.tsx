// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type NextQuestion, newQueryClient } from '../../../api';
import { initTexts } from '../../../locales';
import { QuestionsToBring } from './QuestionsToBring';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));

beforeAll(() => initTexts('zh-CN'));
beforeEach(() => {
  invoke.mockReset();
  invoke.mockImplementation(async (name: string) =>
    name === 'day' ? { on: '2026-11-25' } : { value: null, changed: [], op: null, undo: null },
  );
});
afterEach(cleanup);

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

function show(questions: NextQuestion[]) {
  const client = newQueryClient();
  const page = (of: NextQuestion[]) => (
    <QueryClientProvider client={client}>
      <QuestionsToBring visit="v1" client="c1" questions={of} />
    </QueryClientProvider>
  );
  const { rerender } = render(page(questions));
  return (of: NextQuestion[]) => rerender(page(of));
}

async function pressed(name: RegExp): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(invoke.mock.calls.some(([called]) => called === 'put_question')).toBe(true));
}

const focused = () => document.activeElement?.textContent ?? '';

it('keeps the focus in the question that is brought along', async () => {
  const become = show([question('甲'), question('乙')]);
  await pressed(/带上.*乙|乙.*带上/);
  become([question('甲'), { ...question('乙'), outcome: 'proposed' }]);
  expect(document.activeElement?.tagName).toBe('LI');
  expect(focused()).toContain('乙？');
});

it('leads to the question that takes the place of another', async () => {
  const become = show([question('甲'), question('乙')]);
  await pressed(/换.*甲|甲.*换/);
  become([question('丙'), question('乙')]);
  expect(document.activeElement?.tagName).toBe('LI');
  expect(focused()).toContain('丙？');
});

it('leaves the focus where it went meanwhile', async () => {
  const become = show([question('甲'), question('乙')]);
  await pressed(/换.*甲|甲.*换/);
  const elsewhere = screen.getByRole('button', { name: /换.*乙|乙.*换/ });
  elsewhere.focus();
  become([question('丙'), question('乙')]);
  expect(document.activeElement).toBe(elsewhere);
});
