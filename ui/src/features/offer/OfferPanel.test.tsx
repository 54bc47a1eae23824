// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import type { NeedOffers, NeedView } from '../../api';
import { dayOf, done, drafts, shell, show } from '../../testing';
import { OfferPanel } from './OfferPanel';

const need = { id: 'n1', client: 'c1', text: '母亲独居' } as NeedView;
const found: NeedOffers = {
  offers: [
    {
      rule: 'plan',
      kind: 'method',
      method: 'extra',
      text: { zh: '一份体检的安排表', en: 'A plan for the check-up' },
      by: '2026-11-28',
      themes: ['parents'],
    },
    {
      rule: 'ask',
      kind: 'expert',
      method: null,
      text: { zh: '请老年科的专家讲一讲', en: 'A talk by a specialist' },
      by: '2026-12-05',
      themes: ['parents'],
    },
  ],
  people: [
    {
      client: { id: 'c9', name: '何雨桐', tier: 'high' },
      stage: 'friend',
      themes: ['parents'],
      because: '心内科医生',
    },
  ],
};

beforeEach(() =>
  shell.answer({
    ...drafts(),
    needOffers: found,
    day: dayOf('2026-11-21'),
    readDueDay: (text) =>
      text.includes('周三') ? { kind: 'day', on: '2026-11-25', matched: '周三前' } : null,
    acceptOffer: done('s1', ['need'], 'acceptOffer'),
  }),
);

/** The row of a note, and what opens the panel: a button, or the item of a menu that closes. */
function Host({ fromMenu }: { fromMenu: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {!(fromMenu && open) && (
        <button type="button" onClick={() => setOpen(true)}>
          怎样帮
        </button>
      )}
      <div data-row="n1" tabIndex={-1} />
      {open && <OfferPanel need={need} onClose={() => setOpen(false)} />}
    </>
  );
}

async function openPanel({ fromMenu } = { fromMenu: false }): Promise<HTMLElement> {
  show(<Host fromMenu={fromMenu} />);
  const opener = screen.getByRole('button', { name: '怎样帮' });
  opener.focus();
  fireEvent.click(opener);
  await screen.findByRole('button', { name: /一份体检的安排表/ });
  await waitFor(() => expect(focused()).toContain('一份体检的安排表'));
  return opener;
}

const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement as Element, { key, ...more });
const focused = () => document.activeElement?.textContent ?? '';
const accepted = () => shell.calls('acceptOffer')[0]?.[0];

it('walks with the arrows, j and k over offers, own words and people, and stops at the ends', async () => {
  await openPanel();
  expect(focused()).toContain('一份体检的安排表');
  press('k');
  expect(focused()).toContain('一份体检的安排表');
  press('j');
  expect(focused()).toContain('请老年科的专家讲一讲');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('请来帮忙：何雨桐');
  press('j');
  press('ArrowUp');
  expect(focused()).toContain('写一句自己的话');
});

it('takes an offer up as a promise with two Enters, closes and gives the focus back', async () => {
  const opener = await openPanel();
  fireEvent.click(document.activeElement as Element);
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '答应什么' });
  expect(text.value).toBe('一份体检的安排表');
  fireEvent.keyDown(text, { key: 'Enter' });
  await waitFor(() => expect(screen.queryByRole('region', { name: '可以怎样帮' })).toBeNull());
  expect(accepted()).toEqual({
    need: 'n1',
    rule: 'plan',
    with: null,
    text: '一份体检的安排表',
    step: { kind: 'promise', dueOn: '2026-11-28' },
  });
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

it('takes the day the words speak of by Tab, in place of the one it began with', async () => {
  await openPanel();
  fireEvent.click(document.activeElement as Element);
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '答应什么' });
  fireEvent.change(text, { target: { value: '周三前给安排表' } });
  await screen.findByRole('button', { name: /读自“周三前”/ }, { timeout: 4000 });
  fireEvent.keyDown(text, { key: 'Tab' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /读自/ })).toBeNull());
  fireEvent.keyDown(text, { key: 'Enter' });
  await waitFor(() => expect(accepted()).toMatchObject({ step: { kind: 'promise', dueOn: '2026-11-25' } }));
});

it('leaves Enter to an input method that composes', async () => {
  await openPanel();
  fireEvent.click(document.activeElement as Element);
  fireEvent.keyDown(screen.getByRole('textbox', { name: '答应什么' }), { key: 'Enter', keyCode: 229 });
  expect(accepted()).toBeUndefined();
});

it('goes back to the offer on Escape, then closes and gives the focus back', async () => {
  const opener = await openPanel();
  press('j');
  fireEvent.click(document.activeElement as Element);
  fireEvent.keyDown(screen.getByRole('textbox', { name: '答应什么' }), { key: 'Escape' });
  await waitFor(() => expect(focused()).toContain('请老年科的专家讲一讲'));
  press('Escape');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(screen.queryByRole('region', { name: '可以怎样帮' })).toBeNull();
});

it('asks a person without naming them, and refuses words that do', async () => {
  await openPanel();
  fireEvent.click(screen.getByRole('button', { name: '请来帮忙：何雨桐' }));
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '答应什么' });
  expect(text.value).not.toContain('何雨桐');
  fireEvent.change(text, { target: { value: '请何雨桐看看' } });
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  expect(accepted()).toBeUndefined();
  await screen.findByText(/请不要写出何雨桐的名字/);
  fireEvent.change(text, { target: { value: '请一位医生看看' } });
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(accepted()).toMatchObject({ with: 'c9', rule: '', text: '请一位医生看看' }));
});

it('gives the focus to the note when what had it is gone, as a menu is', async () => {
  await openPanel({ fromMenu: true });
  press('Escape');
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.row).toBe('n1'));
});
