// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, done, drafts, shell, show } from '../../../testing';
import { NewClientSheet } from './NewClientSheet';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  shell.answer({
    ...drafts(kept),
    createClient: done('new'),
    day: dayOf('2026-11-28'),
    whoIsThis: [],
    numbersApart: (text) => [text],
    // Whom the picker of the introducer offers.
    listClients: { total: 0, offset: 0, rows: [] },
  });
});

function open(onCreated = vi.fn()) {
  show(<NewClientSheet onCreated={onCreated} onClose={() => {}} />);
  return onCreated;
}

describe('NewClientSheet', () => {
  it('saves a name on Ctrl+Enter and forgets the draft', async () => {
    const created = open();
    const name = screen.getByRole('textbox', { name: '姓名' });
    fireEvent.change(name, { target: { value: '林静仪' } });
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(created).toHaveBeenCalledWith('new'));
    expect(shell.calls('createClient')).toMatchObject([[{ name: '林静仪', birthday: null }]]);
    expect(kept.size).toBe(0);
  });

  it('says what is missing instead of asking the core', async () => {
    open();
    fireEvent.keyDown(screen.getByRole('textbox', { name: '电话' }), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('先写下名字。')).toBeTruthy();
    expect(shell.calls('createClient')).toEqual([]);
  });

  it('comes back as a crash left it', async () => {
    kept.set('own/client', JSON.stringify({ name: '林静', phone: '138' }));
    open();
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('林静'),
    );
    expect(screen.getByText('上次没写完的，还在这里。')).toBeTruthy();
  });

  it('offers two numbers in one field as two, and keeps both', async () => {
    shell.answer({ numbersApart: (text) => text.split('、') });
    const created = open();
    fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '林静仪' } });
    const phone = screen.getByRole('textbox', { name: '电话' });
    fireEvent.change(phone, { target: { value: '13800138000、13900139000' } });
    fireEvent.click(await screen.findByRole('button', { name: '记成 2 个' }));
    const second = await screen.findByRole<HTMLInputElement>('textbox', { name: '电话 2' });
    expect(second.value).toBe('13900139000');
    fireEvent.keyDown(second, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(created).toHaveBeenCalledWith('new'));
    expect(shell.calls('createClient')).toMatchObject([[{ phones: ['13800138000', '13900139000'] }]]);
  });

  it('says who has the name already, and saves all the same', async () => {
    const apart = {
      phoneTail: '5678',
      employer: '晨光科技',
      occupation: '',
      openedOn: null,
      addedOn: '2026-01-01',
    };
    const client = { id: 'c1', name: '林静仪', tier: 'high' as const };
    shell.answer({ whoIsThis: [{ client, apart, by: 'name', person: '', trashed: false }] });
    const created = open();
    const name = screen.getByRole('textbox', { name: '姓名' });
    fireEvent.change(name, { target: { value: '林静仪' } });
    expect(await screen.findByText('尾号 5678 · 晨光科技')).toBeTruthy();
    expect(screen.getByText('同名')).toBeTruthy();
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(created).toHaveBeenCalledWith('new'));
  });

  it('stores no birthday that nobody chose', async () => {
    open();
    const name = screen.getByRole('textbox', { name: '姓名' });
    fireEvent.change(name, { target: { value: '林静仪' } });
    fireEvent.click(screen.getByRole('checkbox', { name: '知道生日' }));
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('选出生日的月和日，或取消“知道生日”。')).toBeTruthy();
    expect(shell.calls('createClient')).toEqual([]);
  });

  it('tells what a lunar birthday comes to, and asks about a year that may be the card’s', async () => {
    const birthday = {
      calendar: 'lunar',
      year: '1971',
      month: 12,
      day: 8,
      leap: false,
      leapPolicy: 'regular',
    };
    kept.set('own/client', JSON.stringify({ name: '林静仪', hasBirthday: true, birthday }));
    shell.answer({
      readBirthday: ({ year }) => ({
        thisYear: ['2026-01-26'],
        bornOn: year === 1971 ? '1972-01-23' : '1971-01-04',
        lunarText: null,
        zodiac: year === 1971 ? 11 : 10,
        byCard: year === 1971 ? { year: 1970, bornOn: '1971-01-04', zodiac: 10 } : null,
      }),
    });
    open();
    expect(await screen.findByText(/今年在 .*1月26日.* · 出生那天是公历 1972-01-23 · 属猪/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '是农历 1970 年' }));
    expect(await screen.findByText(/出生那天是公历 1971-01-04 · 属狗/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /是农历/ })).toBeNull();
  });
});
