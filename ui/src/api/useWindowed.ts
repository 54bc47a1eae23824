/**
 * A long list read by windows. Only the windows in sight are asked for; scrolled-past ones stay in the cache a while.
 * `load(offset, limit)` answers `{ total, rows }`. Give `getRow`, `total` and `onRange` to a `VirtualList`. While the
 * first window of another key is on its way the former list stays (`shown` names the one that stands there), so that
 * typing in a search never blanks it.
 */
import { type QueryKey, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError, Noun } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
import type { ReadKey } from './useRead';

const WINDOW = 100;

interface Window<Row> {
  total: number;
  rows: readonly Row[];
}

type Load<Row> = (offset: number, limit: number) => Promise<Answer<Window<Row>>>;

export interface Windowed<Row> {
  total: number;
  getRow: (index: number) => Row | undefined;
  onRange: (first: number, last: number) => void;
  /** The listing the rows belong to; changes when another one has arrived. */
  shown: string;
  error: AppError | null;
  isLoading: boolean;
}

export function useWindowed<Row>(key: ReadKey, load: Load<Row>, alsoShows?: readonly Noun[]): Windowed<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [shown, setShown] = useState({ key, load });
  const windowOf = (of: { key: ReadKey; load: Load<Row> }, page: number) => ({
    queryKey: [...of.key, 'window', page] as QueryKey,
    queryFn: () => take(of.load(page * WINDOW, WINDOW)),
    meta: { alsoShows },
  });
  const head = useQuery(windowOf({ key, load }, 0));
  const shownName = JSON.stringify(shown.key);
  if (!head.isPending && JSON.stringify(key) !== shownName) setShown({ key, load });

  const pages: number[] = [];
  for (let page = Math.floor(range.first / WINDOW); page <= Math.floor(range.last / WINDOW); page += 1)
    pages.push(page);
  const answers = useQueries({ queries: pages.map((page) => windowOf(shown, page)) });
  const total = answers.find((answer) => answer.data)?.data?.total ?? head.data?.total ?? 0;
  const failed = head.error ?? answers.find((answer) => answer.error)?.error;
  const getRow = (index: number): Row | undefined =>
    answers[pages.indexOf(Math.floor(index / WINDOW))]?.data?.rows[index % WINDOW];
  const onRange = useCallback((first: number, last: number) => {
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  return {
    total,
    getRow,
    onRange,
    shown: shownName,
    error: failed ? appErrorOf(failed) : null,
    isLoading: head.isPending || answers.some((answer) => answer.isPending),
  };
}
