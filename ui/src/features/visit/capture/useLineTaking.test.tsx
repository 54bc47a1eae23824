// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { AddVisitLine } from '../../../api';
import { done, refused, shell, use } from '../../../testing';
import { useLineTaking } from './useLineTaking';

const line = (text: string): AddVisitLine => ({
  visit: 'v1',
  kind: 'note',
  text,
  dueOn: null,
  fabe: null,
  terms: null,
  need: null,
});

const desk = (onReturned: (lines: AddVisitLine[]) => void) => use(() => useLineTaking([], onReturned)).result;

it('saves lines one after another in the order they were taken', async () => {
  let first: (() => void) | undefined;
  shell.answer({
    addVisitLine: async (request) => {
      if (request.text === '一') await new Promise<void>((saved) => (first = saved));
      return done(request.text);
    },
  });
  const asked = () => shell.calls('addVisitLine').map(([request]) => request.text);
  const taking = desk(() => undefined);
  await act(async () => {
    taking.current.take(line('一'));
    taking.current.take(line('二'));
  });
  expect(asked()).toEqual(['一']);
  expect(taking.current.pending.map((one) => one.request.text)).toEqual(['一', '二']);
  await act(async () => {
    first?.();
    expect(await taking.current.settled()).toBe(true);
  });
  expect(asked()).toEqual(['一', '二']);
});

it('gives back the line that could not be saved and those behind it', async () => {
  const full = refused({ code: 'storage', fault: 'full' });
  shell.answer({ addVisitLine: (request) => (request.text === '二' ? full() : done(request.text)) });
  const returned = vi.fn<(lines: AddVisitLine[]) => void>();
  const taking = desk(returned);
  await act(async () => {
    for (const text of ['一', '二', '三']) taking.current.take(line(text));
    expect(await taking.current.settled()).toBe(false);
  });
  expect(returned).toHaveBeenCalledExactlyOnceWith([line('二'), line('三')]);
  expect(taking.current.error).toEqual({ code: 'storage', fault: 'full' });
});

it('gives a need back with all that was said of it', async () => {
  shell.answer({ addVisitLine: refused({ code: 'storage', fault: 'full' }) });
  const need: AddVisitLine = {
    ...line('她最怕本金亏'),
    kind: 'need',
    need: {
      level: 'safety',
      depth: 'deep',
      evidence: 'said',
      confidence: 'high',
      about: 'p1',
      question: 'k1',
    },
  };
  const returned = vi.fn<(lines: AddVisitLine[]) => void>();
  const taking = desk(returned);
  await act(async () => {
    taking.current.take(need);
    await taking.current.settled();
  });
  expect(returned).toHaveBeenCalledExactlyOnceWith([need]);
});
