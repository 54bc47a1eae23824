// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ContentEntry, OfferRule } from '../../api';
import { dayOf, done, drafts, shell, show } from '../../testing';
import { OfferRules } from './OfferRules';

const LETTER: OfferRule = {
  kind: 'method',
  method: 'letter',
  levels: [],
  depths: [],
  themes: ['health'],
  withinDays: 7,
  text: { zh: '写一封信', en: 'Write a letter' },
};
const rule: ContentEntry<OfferRule> = {
  key: 'letter',
  content: { ...LETTER, withinDays: 30 },
  shipped: LETTER,
  changed: ['withinDays'],
  isPutAway: false,
};

beforeEach(() =>
  shell.answer({
    checkOfferText: null,
    ...drafts(),
    day: dayOf('2026-11-21'),
    listOfferRules: [rule],
    saveOfferRule: done('letter', ['content'], 'saveOfferRule'),
  }),
);

it('marks what of a rule is not as shipped, and gives it back', async () => {
  show(<OfferRules />);
  const row = await screen.findByRole('group', { name: '写一封信' });
  within(row).getByText('改过：几天之内');
  fireEvent.doubleClick(row);
  const form = within(await screen.findByRole('form', { name: '修改办法' }));
  form.getByText('原来：7 天内');
  fireEvent.click(form.getByRole('button', { name: '恢复原样：几天之内' }));
  await waitFor(() => expect(form.queryByText('原来：7 天内')).toBeNull());
  fireEvent.click(form.getByRole('radio', { name: '活动' }));
  form.getByText('原来：服务');
  fireEvent.click(form.getByRole('button', { name: '恢复原样：是什么' }));
  fireEvent.keyDown(form.getByRole('textbox', { name: '给什么（中文）' }), { key: 'Enter' });
  await waitFor(() => expect(shell.calls('saveOfferRule')).toHaveLength(1));
  expect(shell.calls('saveOfferRule')).toEqual([[{ key: 'letter', content: LETTER, isPutAway: false }]]);
});
