/**
 * Long work with progress and Cancel.
 *
 *     const check = useJob(commands.checkVault);   // (job, progress, …rest)
 *     await check.run();
 */
import { Channel } from '@tauri-apps/api/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AppError, commands, type Progress } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
import type { Outcome } from './useWrite';

export interface Job<A extends unknown[], T> {
  run: (...rest: A) => Promise<Outcome<T>>;
  cancel: () => void;
  progress: Progress | null;
  isRunning: boolean;
  error: AppError | null;
}

export function useJob<A extends unknown[], T>(
  command: (job: string, progress: Channel<Progress>, ...rest: A) => Promise<Answer<T>>,
): Job<A, T> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isRunning, setRunning] = useState(false);
  const id = useRef<string | null>(null);
  const latest = useRef(command);
  latest.current = command;

  const cancel = useCallback(() => {
    if (id.current !== null) void commands.cancelJob(id.current);
  }, []);
  // Nobody would see it end: what the page began ends with the page.
  useEffect(() => cancel, [cancel]);

  const run = useCallback(async (...rest: A): Promise<Outcome<T>> => {
    const job = crypto.randomUUID();
    id.current = job;
    setError(null);
    setProgress(null);
    setRunning(true);
    const channel = new Channel<Progress>();
    channel.onmessage = (now) => {
      if (id.current === job) setProgress(now);
    };
    try {
      return { ok: true, value: await take(latest.current(job, channel, ...rest)) };
    } catch (thrown) {
      const failed = appErrorOf(thrown);
      if (failed.code !== 'cancelled') setError(failed);
      return { ok: false, error: failed };
    } finally {
      id.current = null;
      setRunning(false);
    }
  }, []);
  return { run, cancel, progress, isRunning, error };
}
