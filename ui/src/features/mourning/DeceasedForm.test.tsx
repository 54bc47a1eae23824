// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { dayOf, done, drafts, refused, shell, show } from '../../testing';
import { DeceasedForm } from './DeceasedForm';

const CLIENT = { kind: 'client', of: 'c1' } as const;

beforeEach(() => shell.answer({ ...drafts(), day: dayOf('2026-11-21') }));

it('marks without a day, says what will follow, and closes', async () => {
  shell.answer({ markDeceased: done({ touches: 1, visits: 1 }, ['client', 'touch', 'visit']) });
  const onClose = vi.fn<() => void>();
  show(<DeceasedForm who={CLIENT} name="王小明" onClose={onClose} />);
  expect(screen.getByText(/不再提示生日、问候与联系/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '标记' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(shell.calls('markDeceased')).toEqual([[{ who: CLIENT, on: null }]]);
});

it('stays open and says why a day is not taken', async () => {
  shell.answer({ markDeceased: refused({ code: 'invalid', field: 'on', why: { rule: 'beforeBirth' } }) });
  const onClose = vi.fn<() => void>();
  show(<DeceasedForm who={CLIENT} name="王小明" on="1900-01-01" onClose={onClose} />);
  fireEvent.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText('早于记下的出生日期，请核对。');
  expect(onClose).not.toHaveBeenCalled();
});
