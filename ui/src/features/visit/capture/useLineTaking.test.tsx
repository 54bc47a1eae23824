// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { type AddVisitLine, newQueryClient } from '../../../api';
import { initTexts } from '../../../locales';
import { useLineTaking } from './useLineTaking';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));

beforeAll(() => initTexts('zh-CN'));

const line = (text: string): AddVisitLine => ({
  visit: 'v1',
  kind: 'note',
  text,
  dueOn: null,
  fabe: null,
  need: null,
});

function desk(onReturned: (lines: AddVisitLine[]) => void) {
  const client = newQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useLineTaking([], onReturned), { wrapper }).result;
}

it('saves lines one after another in the order they were taken', async () => {
  let first: (() => void) | undefined;
  invoke.mockImplementation(async (_name: string, { request }: { request: AddVisitLine }) => {
    if (request.text === '一') await new Promise<void>((done) => (first = done));
    return { value: request.text, changed: [], op: null, undo: null };
  });
  const asked = () => invoke.mock.calls.map((call) => call[1].request.text);
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
  invoke.mockImplementation(async (_name: string, { request }: { request: AddVisitLine }) => {
    if (request.text === '二') throw { code: 'storage', fault: 'full' };
    return { value: request.text, changed: [], op: null, undo: null };
  });
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
  invoke.mockImplementation(async () => {
    throw { code: 'storage', fault: 'full' };
  });
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
