/**
 * The one hook that writes. It runs a command, refreshes the views of the nouns that changed, and tells what was done
 * with its undo. An error is told in a toast, or left to the caller with `inPlace` (`error`, or what `run` answers).
 *
 *     const edit = useWrite(commands.editClient);
 *     await edit.run(id, { field: 'wechat', value });
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteBookStep } from '../ground/lastStep';
import { dismissUndo, showToast, UNDO_KEY } from '../ground/toast';
import type { AppError, Written } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
import { errorText } from './errors';
import { refresh } from './queries';
import { useUndo } from './useUndo';

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: AppError };

interface WriteOptions<A extends unknown[] = unknown[], T = unknown> {
  /** Whether the step is told with its undo; true unless said otherwise. */
  tell?: boolean;
  /** What is told instead of the name of the step, also when nothing was changed. */
  say?: (value: T, args: A) => string;
  /** The caller shows errors itself. */
  inPlace?: boolean;
}

export interface Writing<A extends unknown[], T> {
  run: (...args: A) => Promise<Outcome<T>>;
  isRunning: boolean;
  error: AppError | null;
  clearError: () => void;
}

export function useWrite<A extends unknown[], T>(
  command: (...args: A) => Promise<Answer<Written<T>>>,
  { tell = true, say, inPlace = false }: WriteOptions<A, T> = {},
): Writing<A, T> {
  const client = useQueryClient();
  const { t } = useTranslation(['ops', 'shared']);
  const { t: tError } = useTranslation('errors');
  const { undo } = useUndo();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(command);
  latest.current = command;
  const saying = useRef(say);
  saying.current = say;

  const run = useCallback(
    async (...args: A): Promise<Outcome<T>> => {
      setRunning((count) => count + 1);
      setError(null);
      try {
        const written = await take(latest.current(...args));
        refresh(client, written.changed);
        if (written.undo) noteBookStep();
        const said = saying.current?.(written.value, args) ?? (written.op && t(`ops:${written.op}`));
        if (tell && said && written.undo) {
          const action = { label: t('shared:undo'), run: () => void undo(), kbd: UNDO_KEY };
          showToast({ tone: 'done', text: said, action });
        } else if (tell && said && saying.current) showToast({ tone: 'done', text: said });
        else if (written.undo) dismissUndo();
        return { ok: true, value: written.value };
      } catch (thrown) {
        const failed = appErrorOf(thrown);
        setError(failed);
        if (!inPlace) {
          const text = errorText(failed, tError);
          showToast({ tone: 'wrong', text: [text.what, text.now].filter(Boolean).join(' ') });
        }
        return { ok: false, error: failed };
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [client, inPlace, t, tError, tell, undo],
  );
  return { run, isRunning: running > 0, error, clearError: () => setError(null) };
}
