// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  type AddVisitLine,
  type EditVisitLine,
  forgetDrafts,
  type NextQuestion,
  newQueryClient,
  type Preparation,
  type VisitLine,
} from '../../../api';
import { initTexts } from '../../../locales';
import { toggleCurtain } from '../../../shared';
import { NO_FABE } from '../line/FabeFields';
import { CaptureDesk } from './CaptureDesk';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<typeof import('@tanstack/react-router')>()),
  useNavigate: () => () => undefined,
}));

beforeAll(() => {
  initTexts('zh-CN');
  // jsdom lays nothing out, and knows no CSS object.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  forgetDrafts();
  invoke.mockImplementation(async (name: string, asked?: { text?: string }) => {
    switch (name) {
      case 'list_drafts':
        return [];
      case 'suggest_need':
        return asked?.text?.includes('怕')
          ? { level: 'safety', depth: 'deep', evidence: 'said', theme: null, about: null }
          : null;
      case 'add_visit_line':
        return { value: 'new', changed: [], op: null, undo: null };
      case 'edit_visit_line':
      case 'put_question':
        return { value: null, changed: [], op: null, undo: null };
      default:
        return null;
    }
  });
});
afterEach(cleanup);

const line = (text: string, over: Partial<VisitLine> = {}): VisitLine => ({
  id: text,
  notedAt: '2026-11-25T02:00:00Z',
  kind: 'note',
  text,
  fabe: NO_FABE,
  ledgerEntry: null,
  dueOn: null,
  ledgerState: null,
  need: null,
  ...over,
});

const QUESTION: NextQuestion = {
  key: 'who-is-with-mother',
  level: 'safety',
  depth: 'hidden',
  spin: null,
  text: { zh: '您母亲平时谁在陪？', en: 'Who is with her?' },
  reasons: [],
  askedOn: null,
  outcome: 'proposed',
};

/** As much of the page as the desk looks at. */
function preparationOf(lines: VisitLine[], over: Partial<Preparation> = {}): Preparation {
  const client = { id: 'c1', name: '林静仪', gender: 'female', contactPersons: [], taboo: '', topics: '' };
  const visit = { id: 'v1', client, place: '', startedAt: null, lines };
  return {
    visit,
    client,
    lastVisits: [],
    open: [],
    ahead: [],
    touches: [],
    cells: [],
    needs: [],
    questions: [QUESTION],
    ...over,
  } as unknown as Preparation;
}

function desk(lines: VisitLine[], over: Partial<Preparation> = {}) {
  const client = newQueryClient();
  const page = (more: Partial<Preparation>) => (
    <QueryClientProvider client={client}>
      <CaptureDesk preparation={preparationOf(lines, more)} today="2026-11-25" />
    </QueryClientProvider>
  );
  const { rerender } = render(page(over));
  become = (more) => rerender(page(more));
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: '记一句' });
}

/** What the core says of the visit has changed. */
let become: (over: Partial<Preparation>) => void;

const press = (key: string, also: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...also });
const pressNeed = () => press('d', { ctrlKey: true });
const keypad = () => screen.getByRole('group', { name: /选层次与深度/ });
const sent = <Request,>(name: string): Request | undefined =>
  invoke.mock.calls.findLast((call) => call[0] === name)?.[1].request;

it('takes a line down as a need with Ctrl+D, one key each for level and depth, and Enter', async () => {
  const field = desk([]);
  field.focus();
  fireEvent.change(field, { target: { value: '想学画画' } });
  pressNeed();
  expect(document.activeElement).toBe(keypad());
  press('5', { code: 'Digit5' });
  press('e', { code: 'KeyE' });
  press('Enter');
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('');
  await waitFor(() =>
    expect(sent<AddVisitLine>('add_visit_line')).toMatchObject({
      kind: 'need',
      text: '想学画画',
      need: { level: 'selfActualisation', depth: 'deep' },
    }),
  );
});

it('says what the last plain line seems to be, and Ctrl+D in the empty entry makes it that', async () => {
  const field = desk([line('她最怕本金亏')]);
  field.focus();
  await screen.findByText('安全 · 深藏？');
  pressNeed();
  expect(document.activeElement).toBe(keypad());
  press('Enter');
  await waitFor(() =>
    expect(sent<EditVisitLine>('edit_visit_line')).toMatchObject({
      id: '她最怕本金亏',
      kind: 'need',
      need: { level: 'safety', depth: 'deep' },
    }),
  );
  await waitFor(() => expect(document.activeElement).toBe(field));
});

it('marks what is written next when the last line is marked already', () => {
  const field = desk([line('先给对照表', { kind: 'promise' })]);
  field.focus();
  pressNeed();
  expect(document.activeElement).toBe(field);
  keypad();
});

it('takes the mark off again with the same key, and the words stay', () => {
  const field = desk([]);
  field.focus();
  fireEvent.change(field, { target: { value: '想学画画' } });
  pressNeed();
  pressNeed();
  expect(screen.queryByRole('group', { name: /选层次与深度/ })).toBeNull();
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('想学画画');
});

it('leads to the questions with F2, where A says asked, and Escape leads back', async () => {
  const field = desk([]);
  field.focus();
  press('F2');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('您母亲平时谁在陪？');
  press('a');
  await waitFor(() =>
    expect(sent('put_question')).toEqual({
      client: 'c1',
      visit: 'v1',
      question: 'who-is-with-mother',
      outcome: 'asked',
    }),
  );
  press('Escape');
  expect(document.activeElement).toBe(field);
});

it('takes the answer to a question down in its cell, and says which question it answers', async () => {
  const field = desk([]);
  field.focus();
  press('F2');
  press('Enter');
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: '请了护工' } });
  press('Enter');
  press('Enter');
  await waitFor(() =>
    expect(sent<AddVisitLine>('add_visit_line')?.need).toMatchObject({
      level: 'safety',
      depth: 'hidden',
      question: 'who-is-with-mother',
    }),
  );
});

it('says nothing of the entry while the focus is in a line, which Ctrl+D would mark', async () => {
  const field = desk([line('她最怕本金亏')]);
  field.focus();
  await screen.findByText('安全 · 深藏？');
  press('ArrowUp');
  expect(document.activeElement?.getAttribute('data-row')).toBe('她最怕本金亏');
  expect(screen.queryByText('安全 · 深藏？')).toBeNull();
});

it('keeps the focus on a SPIN question that is asked and now lies on the table', async () => {
  const spin: NextQuestion = {
    ...QUESTION,
    key: 'worst',
    text: { zh: '最怕什么？', en: 'What?' },
    outcome: null,
  };
  const before = invoke.getMockImplementation();
  invoke.mockImplementation(async (name: string, asked?: object) =>
    name === 'next_questions' ? [spin] : before?.(name, asked),
  );
  desk([]).focus();
  press('F2');
  press('p');
  const row = await screen.findByRole('group', { name: '最怕什么？' });
  row.focus();
  become({ questions: [QUESTION, { ...spin, outcome: 'asked' }] });
  expect(screen.getByRole('group', { name: '最怕什么？' })).toBe(row);
  expect(document.activeElement).toBe(row);
});

it('brings a line back with the words of the SPIN question it answers', async () => {
  const spin: NextQuestion = {
    ...QUESTION,
    key: 'worst',
    text: { zh: '最怕什么？', en: 'What?' },
    outcome: null,
  };
  const before = invoke.getMockImplementation();
  invoke.mockImplementation(async (name: string, asked?: object) => {
    if (name === 'next_questions') return [spin];
    if (name === 'add_visit_line') throw { code: 'readOnly' };
    return before?.(name, asked);
  });
  const field = desk([]);
  field.focus();
  press('F2');
  press('p');
  (await screen.findByRole('group', { name: '最怕什么？' })).focus();
  press('Enter');
  fireEvent.change(field, { target: { value: '怕没人' } });
  press('Enter');
  press('Enter');
  await waitFor(() => expect(field.value).toBe('怕没人'));
  // The step is let go: the question lies on the table no more.
  press('F2');
  press('p');
  expect(screen.queryByRole('group', { name: '最怕什么？' })).toBeNull();
  expect(screen.getByText(/最怕什么？/)).toBeTruthy();
});

it('shows nothing of what is thought of the needs while the curtain is drawn', async () => {
  const known = { ...line('她怕本金亏'), id: 'n1', level: 'safety', depth: 'stated', visit: null };
  const field = desk([line('她最怕本金亏')], { needs: [known] as unknown as Preparation['needs'] });
  field.focus();
  await screen.findByText('安全 · 深藏？');
  expect(screen.getByRole('img', { name: '需求图' })).toBeTruthy();
  act(toggleCurtain);
  expect(screen.queryByText('安全 · 深藏？')).toBeNull();
  expect(screen.queryByText('她怕本金亏')).toBeNull();
  expect(screen.queryByRole('img', { name: '需求图' })).toBeNull();
  act(toggleCurtain);
  expect(screen.getByText('她怕本金亏')).toBeTruthy();
});
