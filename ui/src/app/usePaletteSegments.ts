/** Segments and audiences by their names, as places of the palette: each leads to its list of clients. */
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Condition, commands, useRead } from '../api';
import { conditionOfAudience, type Opened } from '../features/audience';
import { layOut } from '../features/client/list';
import type { PaletteAction } from './usePaletteActions';

/** Nothing while nothing is typed: there may be many, and the palette opens on people. */
export function usePaletteSegments(isTyping: boolean): PaletteAction[] {
  const { t } = useTranslation('audience');
  const navigate = useNavigate();
  const segments = useRead(['segment', 'list'], commands.listSegments);
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  if (!isTyping) return [];
  const go = (condition: Condition, opened: Opened) => () => {
    layOut(condition, opened);
    void navigate({ to: '/client' });
  };
  return [
    ...(segments.data ?? []).map(({ id, name, condition }) => ({
      id,
      title: name,
      words: `${t('field.segment')} segment fenzu fz`,
      Icon: ListFilter,
      act: go(condition, { kind: 'segment', id }),
    })),
    ...(audiences.data ?? []).map(({ id, name }) => ({
      id,
      title: name,
      words: `${t('field.audience')} list guests mingdan md`,
      Icon: Bookmark,
      act: go(conditionOfAudience(id), { kind: 'audience', id }),
    })),
  ];
}
