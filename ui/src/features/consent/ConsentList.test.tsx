// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ClientProfile, ConsentDecision } from '../../api';
import { dayOf, done, drafts, shell, show } from '../../testing';
import { ConsentList } from './ConsentList';

const decision = (id: string, granted: boolean, decidedOn: string): ConsentDecision => ({
  id,
  granted,
  decidedOn,
  evidence: `凭据 ${id}`,
});

const PROFILE = {
  id: 'c1',
  trashedAt: null,
  consents: [
    {
      purpose: 'phone',
      inForce: decision('k3', false, '2026-11-20'),
      earlier: [decision('k2', true, '2026-06-01'), decision('k1', true, '2026-01-01')],
    },
  ],
} as unknown as ClientProfile;

beforeEach(() => shell.answer({ ...drafts(), day: dayOf('2026-11-21'), recordConsent: done('k4') }));

it('shows what is in force, and what was decided before it when asked', () => {
  show(<ConsentList profile={PROFILE} />);
  expect(screen.getByText(/凭据 k3/)).toBeTruthy();
  expect(screen.queryByText(/凭据 k1/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '此前 2 次' }));
  const earlier = within(screen.getByRole('list', { name: '电话联系：此前的意愿' })).getAllByRole('listitem');
  expect(earlier.map((item) => item.textContent)).toEqual([
    expect.stringContaining('凭据 k2'),
    expect.stringContaining('凭据 k1'),
  ]);
});

it('records another decision as of today, with an evidence of its own', async () => {
  show(<ConsentList profile={PROFILE} />);
  fireEvent.click(screen.getByRole('button', { name: '记录电话联系的意愿' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '凭据' }).value).toBe('');
  fireEvent.click(screen.getByRole('radio', { name: '已同意' }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(shell.calls('recordConsent')).toHaveLength(1));
  const [request] = shell.calls('recordConsent')[0] ?? [];
  expect(request).toMatchObject({ purpose: 'phone', granted: true, evidence: '' });
});
