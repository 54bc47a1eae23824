/**
 * What is owed by the words of a touch: a promise spoken on the telephone is seen by the core, proposed, and taken by Tab,
 * as a day is; then it is entered with the touch. What was taken is kept with the words, by whoever calls this.
 */
import { useState } from 'react';
import { commands, type LedgerKind, type Owed, useRead } from '../../api';
import { useDebounced } from '../../shared';
import { type DueProposed, useDueProposal } from '../due';

const STILL_MS = 160;

/** What is entered beside the touch. */
export interface TakenOwed {
  kind: LedgerKind;
  text: string;
  dueOn: string | null;
}

export interface OwedByWords {
  /** What the words seem to promise or ask for; null once it is taken, or when there is nothing. */
  proposed: Owed | null;
  taken: TakenOwed | null;
  /** The day what was taken is due. */
  due: DueProposed;
  setDueOn: (dueOn: string | null) => void;
  take: () => void;
  drop: () => void;
  /** Tab takes what is proposed: first the promise, then its day. */
  onKey: (event: React.KeyboardEvent) => void;
}

interface Heard {
  text: string;
  /** What was taken of it. */
  taken: TakenOwed | null;
  onTaken: (taken: TakenOwed | null) => void;
  /** Whether anything is to be heard in it. */
  wanted: boolean;
}

export function useOwed({ text, taken, onTaken, wanted }: Heard): OwedByWords {
  const still = useDebounced(text.trim(), STILL_MS);
  const [dropped, setDropped] = useState<string | null>(null);
  const found = useRead(['today', 'owed', still], () => commands.owedInText(still), {
    enabled: wanted && taken === null && still !== '',
    keep: true,
  }).data;
  const isThere = wanted && taken === null && found && found.text !== dropped && text.includes(found.text);
  const proposed = isThere ? found : null;
  const setDueOn = (dueOn: string | null) => taken && onTaken({ ...taken, dueOn });
  const due = useDueProposal({
    text: taken?.text ?? '',
    dueOn: taken?.dueOn ?? null,
    onDue: setDueOn,
    open: taken !== null,
  });

  function take(): void {
    if (proposed) onTaken({ kind: proposed.kind, text: proposed.text, dueOn: null });
  }

  return {
    proposed,
    taken,
    due,
    setDueOn,
    take,
    drop: () => {
      setDropped(taken?.text ?? null);
      onTaken(null);
    },
    onKey: (event) => {
      if (due.onKey(event)) return;
      const isTab =
        event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!isTab || proposed === null) return;
      event.preventDefault();
      take();
    },
  };
}
