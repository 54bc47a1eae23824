/** The keys of the page: j and k walk over all rows, the others act on the row in force. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../shared';
import { itemAfter, type TodayItem } from './items';
import type { TodayActions } from './useTodayActions';

export function useTodayKeys(items: readonly TodayItem[], actions: TodayActions) {
  const { t } = useTranslation('today');
  const [chosen, setChosen] = useState<{ id: string; at: number } | null>(null);
  // When the row in force is done and gone, the one that took its place is next.
  const current =
    items.find((item) => item.id === chosen?.id) ?? items[Math.min(chosen?.at ?? 0, items.length - 1)];
  const select = (id: string) => setChosen({ id, at: items.findIndex((item) => item.id === id) });
  const walk = (steps: 1 | -1) => {
    const to = chosen === null ? items[0] : itemAfter(items, current?.id ?? null, steps);
    if (!to) return;
    select(to.id);
    const element = document.getElementById(to.id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  };
  // A key held down acts once: the row that takes the place of a done one is none of it.
  const act = (action: keyof TodayActions) => (event: KeyboardEvent) => {
    if (current && !event.repeat) actions[action](current);
  };
  useShortcut(['j', 'arrowdown'], () => walk(1), { title: t('key.next') });
  useShortcut(['k', 'arrowup'], () => walk(-1), { title: t('key.previous') });
  const isTouch = current?.kind === 'touch';
  useShortcut('d', act('done'), { when: current?.kind === 'entry' || isTouch, title: t('key.done') });
  useShortcut('x', act('drop'), { when: isTouch, title: t('key.drop') });
  useShortcut('p', act('prepare'), { when: current?.kind === 'visit', title: t('key.prepare') });
  useShortcut('s', act('start'), { when: current?.kind === 'visit', title: t('key.start') });
  useShortcut('enter', act('openClient'), { when: current !== undefined, title: t('key.client') });
  return { selected: current?.id ?? null, select };
}
