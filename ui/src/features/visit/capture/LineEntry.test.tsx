// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Fabe, LineKind } from '../../../api';
import { shell, show } from '../../../testing';
import { type PadChoice, padOf, useNeedSuggestion } from '../../need';
import { NO_TERMS } from '../../product';
import { NO_FABE } from '../line/FabeFields';
import type { Answered } from './answered';
import { LineEntry } from './LineEntry';
import type { LineTaking } from './useLineTaking';

beforeEach(() =>
  shell.answer({
    checkProduct: (_client, risk) => (risk === null ? ['gradeExpired'] : ['gradeExpired', 'aboveGrade']),
    suggestNeed: (_client, text) =>
      text.includes('怕')
        ? { level: 'safety', depth: 'deep', evidence: 'said', theme: 'safekeeping', about: null }
        : null,
    checkVisitLine: (_visit, _kind, text) =>
      text.includes('张总')
        ? [
            {
              at: { part: 'promises', entry: null, productPart: null },
              found: { kind: 'otherClient', by: 'address' },
              words: '张总',
            },
          ]
        : [],
    wording: { dated: '2026-11-28', rules: [] },
    readDueDay: (text) => (text.includes('周三') ? { kind: 'day', on: '2026-11-25', matched: '周三' } : null),
  }),
);

interface Calls {
  take: ReturnType<typeof vi.fn<LineTaking['take']>>;
  end: ReturnType<typeof vi.fn<() => void>>;
  up: ReturnType<typeof vi.fn<() => void>>;
}

const CLIENT = { id: 'c1', gender: 'female' as const, contactPersons: [], household: null };

function Desk({ as, answering, take, end, up }: Calls & { as: LineKind; answering: Answered | null }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState(as);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [fabe, setFabe] = useState<Fabe>(NO_FABE);
  const [terms, setTerms] = useState(NO_TERMS);
  const [need, setNeed] = useState<PadChoice>({});
  const [answered, setAnswered] = useState(answering);
  const entry = useRef<HTMLTextAreaElement>(null);
  const keypad = useRef<HTMLDivElement>(null);
  const suggestion = useNeedSuggestion(CLIENT.id, text, { ofTheseWords: true });
  const draft = {
    text,
    setText,
    kind,
    setKind,
    dueOn,
    setDueOn,
    fabe,
    setPart: (part: keyof Fabe, to: string) => setFabe((now) => ({ ...now, [part]: to })),
    terms,
    setTerms,
    need,
    setNeed,
    answered,
    setAnswered,
    isKept: true,
    isLost: false,
    clear: () => setText(''),
  };
  return (
    <LineEntry
      visit="v1"
      client={CLIENT}
      pad={kind === 'need' ? padOf(need, suggestion) : null}
      today="2026-11-21"
      draft={draft}
      onTake={take}
      onUp={up}
      onEnd={end}
      inputRef={entry}
      padRef={keypad}
    />
  );
}

function write(as: LineKind, answering: Answered | null = null): { field: HTMLTextAreaElement } & Calls {
  const calls: Calls = {
    take: vi.fn<LineTaking['take']>(),
    end: vi.fn<() => void>(),
    up: vi.fn<() => void>(),
  };
  show(<Desk as={as} answering={answering} {...calls} />);
  return { field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: '记一句' }), ...calls };
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

it('takes a line down on Enter and is empty for the next', () => {
  const { field, take } = write('note');
  type(field, ' 她想换房 ');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).toHaveBeenCalledWith({
    visit: 'v1',
    kind: 'note',
    text: '她想换房',
    dueOn: null,
    fabe: null,
    terms: null,
    need: null,
  });
  expect(field.value).toBe('');
});

it('takes nothing down on the Enter of an input method, nor when nothing was written', () => {
  const { field, take } = write('note');
  fireEvent.keyDown(field, { key: 'Enter' });
  type(field, 'huanfang');
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(take).not.toHaveBeenCalled();
  expect(field.value).toBe('huanfang');
});

it('proposes the day the words speak of with those words, and takes it by Tab', async () => {
  const { field, take } = write('promise');
  type(field, '周三前给对照表');
  await screen.findByRole('button', { name: '定在 周三 11月25日，读自“周三”' });
  fireEvent.keyDown(field, { key: 'Tab' });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take.mock.calls[0]?.[0]).toMatchObject({ kind: 'promise', dueOn: '2026-11-25' });
});

it('takes no day by Enter alone: what is proposed is not yet said', async () => {
  const { field, take } = write('promise');
  type(field, '周三前给对照表');
  await screen.findByRole('button', { name: /读自“周三”/ });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take.mock.calls).toEqual([[expect.objectContaining({ kind: 'promise', dueOn: null })]]);
});

it('takes the line without the day when Escape turned it down', async () => {
  const { field, take } = write('promise');
  type(field, '周三前给对照表');
  await screen.findByRole('button', { name: /11月25日/ });
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /11月25日/ })).toBeNull());
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).toHaveBeenCalledWith(expect.objectContaining({ kind: 'promise', dueOn: null }));
});

it('leads to the line before from an empty line only, and ends the visit on Ctrl+Enter', () => {
  const { field, up, end, take } = write('note');
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  type(field, '还在写');
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(up).toHaveBeenCalledOnce();
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(end).toHaveBeenCalledOnce();
  expect(take).not.toHaveBeenCalled();
});

const keypad = () => screen.getByRole('group', { name: /选层次与深度/ });
const isDown = (name: RegExp) => screen.getByRole('radio', { name }).getAttribute('aria-checked') === 'true';

it('leads from a need to its pad, and takes it down from there with the cell the words suggest', async () => {
  const { field, take } = write('need');
  type(field, '她最怕本金亏');
  await waitFor(() => expect(isDown(/安全/)).toBe(true));
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(keypad());
  fireEvent.keyDown(keypad(), { key: 'Enter' });
  expect(take).toHaveBeenCalledWith({
    visit: 'v1',
    kind: 'need',
    text: '她最怕本金亏',
    dueOn: null,
    fabe: null,
    terms: null,
    need: {
      level: 'safety',
      depth: 'deep',
      evidence: 'said',
      confidence: 'high',
      about: null,
      question: '',
    },
  });
  expect(field.value).toBe('');
});

it('takes the level and depth of one key each before what the words suggest', async () => {
  const { field, take } = write('need');
  type(field, '她最怕本金亏');
  await waitFor(() => expect(isDown(/安全/)).toBe(true));
  fireEvent.keyDown(field, { key: 'Tab' });
  fireEvent.keyDown(keypad(), { key: '4', code: 'Digit4' });
  fireEvent.keyDown(keypad(), { key: 'w', code: 'KeyW' });
  fireEvent.keyDown(keypad(), { key: 'Enter' });
  expect(take.mock.calls[0]?.[0].need).toMatchObject({ level: 'esteem', depth: 'hidden' });
});

it('takes no need down before level and depth are named', () => {
  const { field, take } = write('need');
  type(field, '可可想学建筑');
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(keypad(), { key: '5', code: 'Digit5' });
  fireEvent.keyDown(keypad(), { key: 'Enter' });
  expect(take).not.toHaveBeenCalled();
  fireEvent.keyDown(keypad(), { key: 'q', code: 'KeyQ' });
  fireEvent.keyDown(keypad(), { key: 'Enter' });
  expect(take.mock.calls[0]?.[0].need).toMatchObject({ level: 'selfActualisation', depth: 'stated' });
});

it('is a plain line again on Escape, with the words and the focus where they were', () => {
  const { field, take } = write('need');
  type(field, '可可想学建筑');
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(keypad(), { key: 'Escape' });
  expect(document.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'note', text: '可可想学建筑', need: null }),
  );
});

it('says which question the line answers, unless that is taken back', () => {
  const question = { key: 'who-is-with-mother', text: { zh: '您母亲平时谁在陪？', en: 'Who is with her?' } };
  const { field, take } = write('need', question);
  screen.getByText('您母亲平时谁在陪？');
  type(field, '请了护工');
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(keypad(), { key: '2', code: 'Digit2' });
  fireEvent.keyDown(keypad(), { key: 'w', code: 'KeyW' });
  fireEvent.keyDown(keypad(), { key: 'Enter' });
  expect(take.mock.calls[0]?.[0].need?.question).toBe('who-is-with-mother');
});

it('says beside a line for the client what it should not say, and nothing beside a plain note', async () => {
  const { field } = write('promise');
  type(field, '把张总那份也给她');
  await screen.findByText('张总：可能指另一位客户');
  type(field, '把对照表给她');
  await waitFor(() => expect(screen.queryByText(/可能指另一位客户/)).toBeNull());
});

it('asks nothing of a plain note, which stays internal', async () => {
  const { field } = write('note');
  shell.answer({ suggestLineKind: null });
  type(field, '张总也买了');
  await waitFor(() => expect(shell.calls('suggestLineKind')).toHaveLength(1));
  expect(shell.calls('checkVisitLine')).toEqual([]);
});

it('says at the table what is not in order with the grade, and takes the terms down with the product', async () => {
  const { field, take } = write('product');
  await screen.findByText('客户的风险测评已过期');
  fireEvent.change(screen.getByRole('textbox', { name: '产品代码' }), { target: { value: '007194' } });
  fireEvent.click(screen.getByRole('button', { name: /风险等级/ }));
  fireEvent.click(screen.getByRole('option', { name: 'R4 中高风险' }));
  await screen.findByText('客户的风险测评已过期；产品风险高于客户的等级');
  expect(shell.calls('checkProduct').at(-1)).toEqual(['c1', 'R4']);
  type(field, '稳健一号');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(take.mock.lastCall?.[0]).toMatchObject({
    kind: 'product',
    terms: { code: '007194', risk: 'R4', maturesOn: null },
  });
});

it('asks nothing of a grade for a line that is no product', async () => {
  write('promise');
  await Promise.resolve();
  expect(shell.calls('checkProduct')).toEqual([]);
});
