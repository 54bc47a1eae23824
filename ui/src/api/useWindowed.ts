/**
 * A long list read by windows. Only the windows in sight are asked for; scrolled-past ones stay in the cache a while.
 * `load(offset, limit)` answers `{ total, rows }`. Give `getRow`, `total` and `onRange` to a `VirtualList`.
 */
import { keepPreviousData, type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError, Noun } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
import type { ReadKey } from './useRead';

const WINDOW = 100;

interface Window<Row> {
  total: number;
  rows: readonly Row[];
}

export interface Windowed<Row> {
  total: number;
  getRow: (index: number) => Row | undefined;
  onRange: (first: number, last: number) => void;
  error: AppError | null;
  isLoading: boolean;
}

export function useWindowed<Row>(
  key: ReadKey,
  load: (offset: number, limit: number) => Promise<Answer<Window<Row>>>,
  alsoShows?: readonly Noun[],
): Windowed<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages: number[] = [];
  for (let page = Math.floor(range.first / WINDOW); page <= Math.floor(range.last / WINDOW); page += 1)
    pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, 'window', page] as QueryKey,
      queryFn: () => take(load(page * WINDOW, WINDOW)),
      meta: { alsoShows },
      placeholderData: keepPreviousData,
    })),
  });
  const total = answers.find((answer) => answer.data)?.data?.total ?? 0;
  const failed = answers.find((answer) => answer.error);
  const getRow = (index: number): Row | undefined =>
    answers[pages.indexOf(Math.floor(index / WINDOW))]?.data?.rows[index % WINDOW];
  const onRange = useCallback((first: number, last: number) => {
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  return {
    total,
    getRow,
    onRange,
    error: failed?.error ? appErrorOf(failed.error) : null,
    isLoading: answers.some((answer) => answer.isLoading),
  };
}
