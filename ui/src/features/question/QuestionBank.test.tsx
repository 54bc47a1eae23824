// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ContentEntry, Question } from '../../api';
import { dayOf, done, drafts, refused, shell, show } from '../../testing';
import { FITS_ANYONE } from './bank';
import { QuestionBank } from './QuestionBank';

const DAY: Question = {
  level: 'safety',
  depth: 'stated',
  spin: null,
  text: { zh: '您平常一天怎么过？', en: 'What is an ordinary day like?' },
  fit: { ...FITS_ANYONE, tiers: ['high'] },
};

const entry = (key: string, part: Partial<ContentEntry<Question>> = {}): ContentEntry<Question> => ({
  key,
  content: DAY,
  shipped: DAY,
  changed: [],
  isPutAway: false,
  ...part,
});

const reworded = entry('reworded', {
  content: { ...DAY, depth: 'hidden', text: { zh: '我的问法', en: DAY.text.en } },
  changed: ['depth', 'text.zh'],
});
const own = entry('own', {
  content: { ...DAY, text: { zh: '自己的', en: '自己的' } },
  shipped: null,
  changed: ['text.zh'],
});

let bank: ContentEntry<Question>[];
beforeEach(() => {
  bank = [entry('day'), reworded, own];
  shell.answer({
    ...drafts(),
    day: dayOf('2026-11-21'),
    listQuestions: () => bank,
    saveQuestion: done('day', ['content'], 'saveQuestion'),
    putAwayQuestion: done(null, ['content'], 'putAwayQuestion'),
    restoreQuestion: done(null, ['content'], 'restoreQuestion'),
    removeQuestion: done(null, ['content'], 'removeQuestion'),
    checkQuestionText: null,
  });
});

const row = (text: string) => screen.findByRole('group', { name: text });
const form = (name = '修改问题') => screen.findByRole('form', { name });
const box = async (name: string) => within(await form()).getByRole<HTMLTextAreaElement>('textbox', { name });

async function edit(text: string): Promise<HTMLElement> {
  fireEvent.doubleClick(await row(text));
  return form();
}

async function choose(text: string, what: string): Promise<void> {
  fireEvent.click(within(await row(text)).getByRole('button', { name: `更多：${text}` }));
  fireEvent.click(await screen.findByRole('menuitem', { name: what }));
}

it('says of each question what the adviser did to it, and narrows by that', async () => {
  show(<QuestionBank />);
  within(await row('我的问法')).getByText('改过：深度、中文');
  within(await row('自己的')).getByText('自己的', { selector: 'span' });
  fireEvent.click(screen.getByRole('button', { name: '改过的' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: '自己的' })).toBeNull());
  await row('我的问法');
});

it('changes one language and leaves the other as shipped', async () => {
  show(<QuestionBank />);
  await edit('您平常一天怎么过？');
  const chinese = await box('问题（中文）');
  expect(document.activeElement).toBe(chinese);
  expect((await box('问题（英文）')).value).toBe(DAY.text.en);
  fireEvent.change(chinese, { target: { value: '平时忙些什么？' } });
  within(await form()).getByText('原来：您平常一天怎么过？');
  fireEvent.keyDown(chinese, { key: 'Enter' });
  await waitFor(() => expect(shell.calls('saveQuestion')).toHaveLength(1));
  const text = { zh: '平时忙些什么？', en: DAY.text.en };
  expect(shell.calls('saveQuestion')).toEqual([
    [{ key: 'day', content: { ...DAY, text }, isPutAway: false }],
  ]);
});

it('gives a single field back what is shipped, and keeps the focus in it', async () => {
  show(<QuestionBank />);
  const fields = within(await edit('我的问法'));
  fireEvent.click(fields.getByRole('button', { name: '恢复原样：问题（中文）' }));
  const chinese = await box('问题（中文）');
  await waitFor(() => expect(chinese.value).toBe(DAY.text.zh));
  expect(document.activeElement).toBe(chinese);
  fields.getByText('原来：显性');
  fireEvent.click(fields.getByRole('button', { name: '高端' }));
  fields.getByText('原来：高端');
  fireEvent.click(fields.getByRole('button', { name: '恢复原样：层级' }));
  fireEvent.click(fields.getByRole('button', { name: /^保存/ }));
  await waitFor(() => expect(shell.calls('saveQuestion')).toHaveLength(1));
  expect(shell.calls('saveQuestion')[0]?.[0].content).toEqual({ ...DAY, depth: 'hidden' });
});

it('leaves open the language an own question was not given', async () => {
  show(<QuestionBank />);
  await edit('自己的');
  const english = await box('问题（英文）');
  expect([english.value, english.placeholder]).toEqual(['', '不填就用：自己的']);
  expect(screen.queryByText(/原来：/)).toBeNull();
});

it('says of a text which field the core does not know', async () => {
  shell.answer({
    checkQuestionText: refused({
      code: 'invalid',
      field: 'text',
      why: { rule: 'unknownField', name: '名字', at: 2 },
    }),
  });
  show(<QuestionBank />);
  await edit('您平常一天怎么过？');
  expect(shell.calls('checkQuestionText')).toEqual([]);
  fireEvent.change(await box('问题（中文）'), { target: { value: '您{名字}好吗？' } });
  await screen.findByText('第 2 个字处的“名字”不是这里能用的字段。');
  expect(shell.calls('checkQuestionText')).toEqual([['您{名字}好吗？']]);
});

it('puts away, takes back, restores and removes', async () => {
  shell.answer({
    removeQuestion: () => {
      bank = [entry('day', { isPutAway: true })];
      return done(null, ['content'], 'removeQuestion');
    },
  });
  show(<QuestionBank />);
  (await row('您平常一天怎么过？')).focus();
  fireEvent.keyDown(await row('您平常一天怎么过？'), { key: 'x' });
  await waitFor(() => expect(shell.calls('putAwayQuestion')).toEqual([['day', true]]));
  await choose('我的问法', '恢复原样');
  await waitFor(() => expect(shell.calls('restoreQuestion')).toEqual([['reworded']]));
  await choose('自己的', '删除');
  await waitFor(() => expect(shell.calls('removeQuestion')).toEqual([['own']]));
  fireEvent.click(screen.getByRole('button', { name: '收起的' }));
  await choose('您平常一天怎么过？', '放回，继续建议');
  await waitFor(() =>
    expect(shell.calls('putAwayQuestion')).toEqual([
      ['day', true],
      ['day', false],
    ]),
  );
});

it('adds an own question in the language it is given in', async () => {
  show(<QuestionBank />);
  await row('自己的');
  fireEvent.keyDown(window, { key: 'n' });
  const fields = within(await form('添一条问题'));
  fireEvent.change(fields.getByRole('textbox', { name: '问题（英文）' }), { target: { value: 'Mine?' } });
  fireEvent.keyDown(fields.getByRole('textbox', { name: '问题（英文）' }), { key: 'Enter' });
  await waitFor(() => expect(shell.calls('saveQuestion')).toHaveLength(1));
  expect(shell.calls('saveQuestion')[0]?.[0]).toMatchObject({
    key: '',
    content: { text: { zh: '', en: 'Mine?' } },
  });
});
