// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { NextQuestion, Preparation, VisitLine } from '../../../api';
import { toggleCurtain } from '../../../shared';
import { done, drafts, refused, shell, show } from '../../../testing';
import { NO_FABE } from '../line/FabeFields';
import { CaptureDesk } from './CaptureDesk';

beforeEach(() =>
  shell.answer({
    ...drafts(),
    suggestNeed: (_client, text) =>
      text.includes('怕')
        ? { level: 'safety', depth: 'deep', evidence: 'said', theme: null, about: null }
        : null,
    addVisitLine: done('new'),
    editVisitLine: done(null),
    putQuestion: done(null),
    checkSummary: { findings: [], digest: '' },
    checkVisitLine: [],
    checkProduct: [],
  }),
);

const line = (text: string, over: Partial<VisitLine> = {}): VisitLine => ({
  id: text,
  notedAt: '2026-11-25T02:00:00Z',
  kind: 'note',
  text,
  fabe: NO_FABE,
  terms: { code: '', risk: null, maturesOn: null },
  unsuited: [],
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
  const client = {
    id: 'c1',
    name: '林静仪',
    gender: 'female',
    contactPersons: [],
    household: null,
    taboo: '',
    topics: '',
    standing: { deceased: false, quietUntil: null },
  };
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
  const page = (more: Partial<Preparation>) => (
    <CaptureDesk preparation={preparationOf(lines, more)} today="2026-11-25" />
  );
  const { change } = show(page(over));
  become = (more) => change(page(more));
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: '记一句' });
}

/** What the core says of the visit has changed. */
let become: (over: Partial<Preparation>) => void;

const press = (key: string, also: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...also });
const pressNeed = () => press('d', { ctrlKey: true });
const keypad = () => screen.getByRole('group', { name: /选层次与深度/ });
const sent = (name: 'addVisitLine' | 'editVisitLine' | 'putQuestion') => shell.calls(name).at(-1)?.[0];

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
    expect(sent('addVisitLine')).toMatchObject({
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
    expect(sent('editVisitLine')).toMatchObject({
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
    expect(sent('putQuestion')).toEqual({
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
    expect(sent('addVisitLine')).toMatchObject({
      need: { level: 'safety', depth: 'hidden', question: 'who-is-with-mother' },
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

it('keeps the focus on a SPIN question that is asked and is now one of the visit', async () => {
  const spin: NextQuestion = {
    ...QUESTION,
    key: 'worst',
    text: { zh: '最怕什么？', en: 'What?' },
    outcome: null,
  };
  shell.answer({ nextQuestions: [spin] });
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
  shell.answer({ nextQuestions: [spin], addVisitLine: refused({ code: 'readOnly' }) });
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
  // The step is let go: the question is none of the visit any more.
  press('F2');
  press('p');
  expect(screen.queryByRole('group', { name: '最怕什么？' })).toBeNull();
  expect(screen.getByText(/最怕什么？/)).toBeTruthy();
});

it('brings a product back whole when its code is refused', async () => {
  shell.answer({
    addVisitLine: refused({ code: 'invalid', field: 'code', why: { rule: 'malformed' } }),
    suggestLineKind: null,
  });
  const field = desk([]);
  field.focus();
  fireEvent.change(field, { target: { value: '稳健一号' } });
  fireEvent.click(screen.getByRole('button', { name: /^产品/ }));
  const fill = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  fill('特点', '期限三年');
  fill('产品代码', '货币一号');
  field.focus();
  press('Enter');
  await screen.findByText('产品代码只写字母、数字、点和短横。');
  expect(field.value).toBe('稳健一号');
  const kept = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
  expect([kept('特点'), kept('产品代码')]).toEqual(['期限三年', '货币一号']);
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
