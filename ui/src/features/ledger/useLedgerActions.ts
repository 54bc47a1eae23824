/** What can be done with an entry, and which one is being closed or changed in place. */
import { useState } from 'react';
import { type Closing, commands, type LedgerEntryView, useWrite } from '../../api';
import type { LedgerEntryActions } from './LedgerEntryRow';

export interface LedgerActions extends LedgerEntryActions {
  /** The entry under which something is open. */
  open: { id: string; what: 'closing' | 'editing' } | null;
  /** Whether it is closed now. Done today unless said. */
  settle: (entry: LedgerEntryView, closing: Closing, outcome: string, doneOn?: string) => Promise<boolean>;
  shut: () => void;
}

export function useLedgerActions(): LedgerActions {
  const [open, setOpen] = useState<LedgerActions['open']>(null);
  const close = useWrite(commands.closeLedgerEntry);
  const reopen = useWrite(commands.reopenLedgerEntry);
  const remove = useWrite(commands.removeLedgerEntry);

  const settle: LedgerActions['settle'] = async (entry, closing, outcome, doneOn) => {
    const closed = await close.run({
      id: entry.id,
      closing,
      doneOn: doneOn ?? null,
      outcome: outcome.trim(),
    });
    if (closed.ok) setOpen(null);
    return closed.ok;
  };

  return {
    open,
    settle,
    shut: () => setOpen(null),
    onDone: (entry) => void settle(entry, 'done', entry.outcome),
    onClose: (entry) => setOpen({ id: entry.id, what: 'closing' }),
    onEdit: (entry) => setOpen({ id: entry.id, what: 'editing' }),
    onReopen: (entry) => void reopen.run(entry.id),
    onRemove: (entry) => void remove.run(entry.id),
  };
}
