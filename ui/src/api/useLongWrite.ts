/**
 * Long work that writes: a job with progress and Cancel, whose end refreshes what changed and tells what was done with
 * its undo. Its error is the caller's to show.
 *
 *     const attach = useLongWrite(commands.attachFiles);   // (job, progress, …rest)
 *     await attach.run(owner);
 */
import type { Channel } from '@tauri-apps/api/core';
import type { Progress, Written } from './bindings.gen';
import type { Answer } from './call';
import { type Job, useJob } from './useJob';
import { useWrite } from './useWrite';

export function useLongWrite<A extends unknown[], T>(
  command: (job: string, progress: Channel<Progress>, ...rest: A) => Promise<Answer<Written<T>>>,
): Job<A, T> {
  const job = useJob(command);
  const write = useWrite(
    async (...rest: A): Promise<Answer<Written<T>>> => {
      const outcome = await job.run(...rest);
      return outcome.ok ? { status: 'ok', data: outcome.value } : { status: 'error', error: outcome.error };
    },
    { inPlace: true },
  );
  return { ...job, run: write.run };
}
