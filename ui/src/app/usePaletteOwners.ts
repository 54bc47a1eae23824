/** What the book knows by name beside its clients (households, segments, audiences), each leading to its list of clients. */
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, House, ListFilter, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { appErrorOf, type Condition, commands, errorText, type FoundOwner, take, useRead } from '../api';
import { conditionOfAudience, type Opened } from '../features/audience';
import { layOut } from '../features/client/list';
import { showToast } from '../shared';
import type { PaletteAction } from './usePaletteActions';

const MOST = 6;

const ICONS: { [noun in FoundOwner['noun']]?: LucideIcon } = {
  household: House,
  segment: ListFilter,
  audience: Bookmark,
};

interface PaletteOwners {
  owners: PaletteAction[];
  /** Whether they were found for what was typed before. */
  isFormer: boolean;
}

/** Found by the core, by name and by sound, as people are; nothing while nothing is typed. */
export function usePaletteOwners(query: string): PaletteOwners {
  const navigate = useNavigate();
  const { t } = useTranslation('errors');
  const found = useRead(['client', 'owners', query], () => commands.findOwners({ query, limit: MOST }), {
    alsoShows: ['household', 'segment', 'audience'],
    keep: true,
    enabled: query !== '',
  });
  const show = (condition: Condition, opened: Opened | null) => {
    layOut(condition, opened);
    void navigate({ to: '/client' });
  };
  const open = async ({ noun, id }: FoundOwner) => {
    if (noun === 'audience') return show(conditionOfAudience(id), { kind: 'audience', id });
    if (noun === 'household')
      return show({ kind: 'all', of: [{ kind: 'is', of: { about: 'household', of: [id] } }] }, null);
    const segment = (await take(commands.listSegments())).find((one) => one.id === id);
    if (segment) show(segment.condition, { kind: 'segment', id });
  };
  const lead = (owner: FoundOwner) =>
    open(owner).catch((thrown: unknown) => {
      const text = errorText(appErrorOf(thrown), t);
      showToast({ tone: 'wrong', text: [text.what, text.now].filter(Boolean).join(' ') });
    });
  if (query === '') return { owners: [], isFormer: false };
  const owners = (found.data ?? []).flatMap((owner) => {
    const Icon = ICONS[owner.noun];
    return Icon ? [{ id: owner.id, title: owner.name, words: '', Icon, act: () => void lead(owner) }] : [];
  });
  return { owners, isFormer: found.isLoading || found.isFormer };
}
