// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { NextQuestion } from '../../api';
import { use } from '../../testing';
import { answerQuestion, endAnswering, useAnswering } from './answering';

const question = { key: 'q1', level: 'safety', depth: 'hidden' } as NextQuestion;

it('hands a question over to the client it was meant for, until it is answered', () => {
  const hers = use(() => useAnswering('c1'));
  const another = use(() => useAnswering('c2'));
  expect(hers.result.current).toBeNull();
  act(() => answerQuestion('c1', question));
  expect(hers.result.current).toBe(question);
  expect(another.result.current).toBeNull();
  act(endAnswering);
  expect(hers.result.current).toBeNull();
});
