/**
 * One summary on its way out: to a file or to the clipboard. What the gate finds holds it back until it is let pass. What
 * left is on record, so the views of exports refresh.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Answer,
  type AppError,
  appErrorOf,
  commands,
  type ExportFormat,
  type GateReport,
  type Leaving,
  refresh,
  type SavedCopy,
  type SummaryCopy,
  take,
} from '../../api';

/** What was done last. `file` is where it went. */
export type Sent =
  | { to: 'file'; format: ExportFormat; copy: SummaryCopy; file: SavedCopy | null }
  | { to: 'clipboard'; copy: SummaryCopy };

export interface SummaryExport {
  write: (copy: SummaryCopy, format: ExportFormat) => Promise<void>;
  copyText: (copy: SummaryCopy) => Promise<void>;
  /** What holds back what was asked for last. */
  held: GateReport | null;
  /** Sends what is held after all; what was found since holds it again. */
  letPass: () => Promise<void>;
  /** Leaves what is held where it is. */
  giveUp: () => void;
  isRunning: boolean;
  sent: Sent | null;
  error: AppError | null;
  clear: () => void;
}

export function useSummaryExport(visit: string): SummaryExport {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [held, setHeld] = useState<{ what: Sent; report: GateReport } | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  function command(what: Sent, letPass: string | null): Promise<Answer<Leaving>> {
    return what.to === 'file'
      ? commands.exportSummary(visit, what.copy, what.format, letPass)
      : commands.copySummary(visit, what.copy, letPass);
  }

  async function send(what: Sent, letPass: string | null = null): Promise<void> {
    if (isRunning) return;
    setRunning(true);
    setError(null);
    setSent(null);
    try {
      const leaving = await take(command(what, letPass));
      if (leaving.state === 'held') {
        setHeld({ what, report: leaving.report });
        return;
      }
      setHeld(null);
      refresh(client, ['export']);
      setSent(what.to === 'file' ? { ...what, file: leaving.file } : what);
    } catch (thrown) {
      setError(appErrorOf(thrown));
    } finally {
      setRunning(false);
    }
  }

  return {
    write: (copy, format) => send({ to: 'file', format, copy, file: null }),
    copyText: (copy) => send({ to: 'clipboard', copy }),
    held: held?.report ?? null,
    letPass: async () => {
      if (held) await send(held.what, held.report.digest);
    },
    giveUp: () => setHeld(null),
    isRunning,
    sent,
    error,
    clear: () => setError(null),
  };
}
