/** One summary on its way out: to a file or to the clipboard. What left is on record, so the views of exports refresh. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Answer,
  type AppError,
  appErrorOf,
  commands,
  type ExportFormat,
  refresh,
  type SummaryCopy,
  take,
} from '../../api';

/** What was done last. */
export type Sent =
  | { to: 'file'; format: ExportFormat; copy: SummaryCopy }
  | { to: 'clipboard'; copy: SummaryCopy };

export interface SummaryExport {
  write: (copy: SummaryCopy, format: ExportFormat) => Promise<void>;
  copyText: (copy: SummaryCopy) => Promise<void>;
  isRunning: boolean;
  sent: Sent | null;
  error: AppError | null;
  clear: () => void;
}

export function useSummaryExport(visit: string): SummaryExport {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  async function send(what: Sent, command: () => Promise<Answer<unknown>>): Promise<void> {
    if (isRunning) return;
    setRunning(true);
    setError(null);
    setSent(null);
    try {
      await take(command());
      refresh(client, ['export']);
      setSent(what);
    } catch (thrown) {
      setError(appErrorOf(thrown));
    } finally {
      setRunning(false);
    }
  }

  return {
    write: (copy, format) =>
      send({ to: 'file', format, copy }, () => commands.exportSummary(visit, copy, format)),
    copyText: (copy) => send({ to: 'clipboard', copy }, () => commands.copySummary(visit, copy)),
    isRunning,
    sent,
    error,
    clear: () => setError(null),
  };
}
