/** What can be done with a row of today, under the other button of the mouse and the menu key: what its keys do. */
import type { TFunction } from 'i18next';
import type { MenuEntry } from '../../shared';
import type { TodayItem } from './items';
import type { TodayActions } from './useTodayActions';

export function menuOf(item: TodayItem, actions: TodayActions, t: TFunction<'today'>): MenuEntry[] {
  const entry = (id: 'done' | 'drop' | 'prepare' | 'start', kbd: string): MenuEntry => ({
    id,
    label: t(`key.${id}`),
    kbd,
    onAction: () => actions[id](item),
  });
  const client: MenuEntry = {
    id: 'client',
    label: t('key.client'),
    onAction: () => actions.openClient(item),
  };
  if (item.kind === 'entry') return [entry('done', 'd'), client];
  if (item.kind === 'touch') return [entry('done', 'd'), entry('drop', 'x'), client];
  if (item.kind !== 'visit') return [client];
  // One that is over has a summary to look at, nothing to begin.
  return item.visit.state === 'planned'
    ? [entry('prepare', 'p'), entry('start', 's'), client]
    : [entry('prepare', 'p'), client];
}
