/**
 * Reads through TanStack Query. The key starts with the noun that owns the view; `alsoShows` names other nouns whose
 * change makes it stale. `keep` shows the former answer while a new one (of another key) is on its way.
 *
 *     const profile = useRead(['client', 'profile', id], () => commands.clientProfile(id), { alsoShows: ['occasion'] });
 */
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import type { AppError, Noun } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';

/** `today`, `vault`, `journal` and `appearance` are views that no noun owns. */
export type ReadKey = readonly [Noun | 'today' | 'vault' | 'journal', ...unknown[]];

export interface Reading<T> {
  data: T | undefined;
  error: AppError | null;
  isLoading: boolean;
  /** What is shown belongs to a former key. */
  isFormer: boolean;
  /** It is being read, for the first time or again: what is shown may be about to change. */
  isBeingRead: boolean;
  reload: () => Promise<unknown>;
}

interface ReadOptions {
  alsoShows?: readonly Noun[] | 'everything';
  keep?: boolean;
  enabled?: boolean;
}

export function useRead<T>(
  key: ReadKey,
  command: () => Promise<Answer<T>>,
  options: ReadOptions = {},
): Reading<T> {
  const query = useQuery({
    queryKey: key as QueryKey,
    queryFn: () => take(command()),
    meta: { alsoShows: options.alsoShows },
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
  return {
    data: query.data,
    error: query.error ? appErrorOf(query.error) : null,
    isLoading: query.isLoading,
    isFormer: query.isPlaceholderData,
    isBeingRead: query.isFetching,
    reload: query.refetch,
  };
}
