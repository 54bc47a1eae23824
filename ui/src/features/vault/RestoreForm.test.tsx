// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AppError, BackupInfo } from '../../api';
import { refused, shell, show } from '../../testing';
import { RestoreForm } from './RestoreForm';

const ON_STICK: BackupInfo = {
  fileName: '我的簿子.zhikebackup',
  madeAt: '2026-12-09T08:00:00Z',
  reason: 'manual',
  kib: 900,
};

it('takes a file from anywhere on a machine that has no backups', async () => {
  let done = false;
  shell.answer({ listBackups: [], chooseBackup: ON_STICK, restoreBackup: null, lostAttachments: [] });
  show(
    <RestoreForm
      onDone={() => {
        done = true;
      }}
    />,
  );
  await screen.findByText(/保险库旁边没有备份/);
  expect(screen.queryByLabelText('那时的密码')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '选择别处的备份文件…' }));
  await screen.findByText('我的簿子.zhikebackup');
  fireEvent.change(screen.getByLabelText('那时的密码'), { target: { value: 'one two three four' } });
  fireEvent.click(screen.getByRole('button', { name: '恢复这一份' }));
  await waitFor(() => expect(done).toBe(true));
  expect(shell.calls('restoreBackup')[0]?.slice(-3)).toEqual([null, 'one two three four', null]);
});

it('says what a file is not, and keeps what was chosen before', async () => {
  const no: AppError = { code: 'invalid', field: 'backup', why: { rule: 'malformed' } };
  shell.answer({ listBackups: [ON_STICK], chooseBackup: refused(no) });
  show(<RestoreForm onDone={() => {}} />);
  await screen.findByText('手动');
  fireEvent.click(screen.getByRole('button', { name: '选择别处的备份文件…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('不是知客的备份');
  expect(screen.getByRole('radio')).toHaveProperty('checked', true);
});

it('sets a new password for whoever has the recovery key only', async () => {
  shell.answer({
    listBackups: [ON_STICK],
    passwordStrength: { score: 4, weaknesses: [], acceptable: true } as never,
    restoreBackup: null,
    lostAttachments: [],
  });
  show(<RestoreForm onDone={() => {}} />);
  await screen.findByText('手动');
  fireEvent.click(screen.getByRole('button', { name: '用恢复密钥打开' }));
  fireEvent.change(screen.getByLabelText('恢复密钥'), { target: { value: 'ABCD' } });
  const go = screen.getByRole('button', { name: '恢复这一份' });
  expect(go).toHaveProperty('disabled', true);
  for (const field of ['新密码', '再输一遍']) {
    fireEvent.change(screen.getByLabelText(field), { target: { value: 'correct horse battery' } });
  }
  await waitFor(() => expect(go).toHaveProperty('disabled', false));
  fireEvent.click(go);
  await waitFor(() =>
    expect(shell.calls('restoreBackup')[0]?.slice(-2)).toEqual(['ABCD', 'correct horse battery']),
  );
});
