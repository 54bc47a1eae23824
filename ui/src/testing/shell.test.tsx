// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { commands, useRead, useWrite } from '../api';
import { done, refused, shell, show, use } from '.';

describe('the shell of the tests', () => {
  it('answers values and functions, and remembers what it was asked', async () => {
    shell.answer({ listTags: [{ id: 't', name: '茶友', clients: 2 }], unlock: () => null });
    expect(await commands.listTags()).toEqual({
      status: 'ok',
      data: [{ id: 't', name: '茶友', clients: 2 }],
    });
    await commands.overrideTier('c1', null).catch(() => undefined);
    expect(shell.calls('listTags')).toEqual([[]]);
    expect(shell.calls('overrideTier')).toEqual([['c1', null]]);
    expect(() => shell.stop()).toThrow('Nobody expected the command overrideTier.');
    shell.start();
  });

  it('fails the test on a command nobody expected, though the part swallows the error', async () => {
    const { result } = use(() => useRead(['tag'], commands.listTags));
    await waitFor(() => expect(result.current.error).toEqual({ code: 'internal', refId: '' }));
    expect(() => shell.stop()).toThrow('Nobody expected the command listTags.');
    shell.start();
  });

  it('refuses with the error of the core', async () => {
    shell.answer({ removePhone: refused({ code: 'readOnly' }), removeTouch: done(null, ['touch']) });
    const { result } = use(() => useWrite(commands.removePhone, { inPlace: true }));
    expect(await result.current.run('p1')).toEqual({ ok: false, error: { code: 'readOnly' } });
  });
});

function Words() {
  const { t } = useTranslation('app');
  return <p>{t('rail.today')}</p>;
}

it('draws a part in either language and theme', () => {
  const { remove } = show(<Words />);
  screen.getByText('今日');
  remove();
  show(<Words />, { language: 'en-US', theme: 'dark' });
  screen.getByText('Today');
  expect(document.documentElement.dataset.theme).toBe('dark');
});
