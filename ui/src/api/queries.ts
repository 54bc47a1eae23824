/** The one query client, and which of its queries a write made stale. */
import { QueryClient } from '@tanstack/react-query';
import type { Noun } from './bindings.gen';

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Everything is on this machine: no network to wait for, nothing to retry, and a read costs a millisecond.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 0,
        gcTime: 300_000,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Whether a view with this key (and what it also shows) is stale after the nouns changed. */
export function isStale(key: readonly unknown[], alsoShows: unknown, changed: readonly Noun[]): boolean {
  if (alsoShows === 'everything') return true;
  const nouns: readonly unknown[] = [key[0], ...(Array.isArray(alsoShows) ? alsoShows : [])];
  return changed.some((noun) => nouns.includes(noun));
}

/** Refreshes what is stale. */
export function refresh(client: QueryClient, changed: readonly Noun[]): void {
  // Typing keeps drafts by the second: no view shows them.
  const shown = changed.filter((noun) => noun !== 'draft');
  if (shown.length === 0) return;
  void client.invalidateQueries({
    predicate: (query) =>
      isStale(
        query.queryKey,
        query.meta?.alsoShows ?? (query.queryKey[0] === 'journal' ? 'everything' : undefined),
        shown,
      ),
  });
}
