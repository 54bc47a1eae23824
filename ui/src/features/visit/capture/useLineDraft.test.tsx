// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetDrafts } from '../../../api';
import { drafts, shell, use } from '../../../testing';
import { useLineDraft } from './useLineDraft';

/** The desk after a crash that left these drafts of the line. */
async function after(left: Record<string, string>) {
  shell.answer(
    drafts(new Map(Object.entries(left).map(([part, body]) => [`client/c1/visit/v1/line${part}`, body]))),
  );
  const { result } = use(() => useLineDraft('c1', 'v1'));
  await waitFor(() => expect(result.current.text).toBe(left[''] ?? ''));
  return result;
}

it('finds a need again after a crash, with its cell and the question it answers', async () => {
  const question = { key: 'k1', text: { zh: '谁在陪她？', en: 'Who is with her?' } };
  const draft = await after({
    '': '请了护工',
    '/kind': 'need',
    '/need': '{"level":"safety","depth":"hidden","confidence":"low","about":"p1"}',
    '/question': JSON.stringify(question),
  });
  expect(draft.current.kind).toBe('need');
  expect(draft.current.need).toEqual({ level: 'safety', depth: 'hidden', confidence: 'low', about: 'p1' });
  expect(draft.current.answered).toEqual(question);
});

it('takes a level of an unknown version as not chosen, and a kind as a plain note', async () => {
  const draft = await after({
    '': '请了护工',
    '/kind': 'need',
    '/need': '{"level":"cosmic","depth":"deep"}',
  });
  expect(draft.current.need).toEqual({ depth: 'deep' });
  act(() => forgetDrafts());
  const other = await after({ '': '另一句', '/kind': 'riddle', '/need': 'no json' });
  expect(other.current.kind).toBe('note');
  expect(other.current.need).toEqual({});
});

it('forgets what was said of a need once the line is none', async () => {
  const draft = await after({});
  act(() => {
    draft.current.setKind('need');
    draft.current.setNeed({ level: 'esteem' });
    draft.current.setAnswered({ key: 'k1', text: { zh: '问', en: 'ask' } });
  });
  expect(draft.current.need).toEqual({ level: 'esteem' });
  act(() => draft.current.setKind('note'));
  expect(draft.current.need).toEqual({});
  expect(draft.current.answered).toBeNull();
});

it('finds the terms of a product again after a crash, and none where they cannot be read', async () => {
  const draft = await after({
    '': '稳健一号',
    '/kind': 'product',
    '/terms': '{"code":"007194","risk":"R4","maturesOn":"2027-01-09"}',
  });
  expect(draft.current.terms).toEqual({ code: '007194', risk: 'R4', maturesOn: '2027-01-09' });
  act(() => draft.current.clear());
  expect(draft.current.terms).toEqual({ code: '', risk: null, maturesOn: null });
  act(() => forgetDrafts());
  const other = await after({ '': '另一只', '/kind': 'product', '/terms': 'no json' });
  expect(other.current.terms).toEqual({ code: '', risk: null, maturesOn: null });
});
