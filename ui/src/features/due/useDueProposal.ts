/**
 * A day proposed for something owed. It is taken by Tab, in every form alike, and by nothing else the hand does in passing:
 * Enter saves what stands there, with the day if it was taken, without it if not.
 */
import { useState } from 'react';
import type { DueReading } from '../../api';
import { useDueReading } from './useDueReading';

/** The key that takes it, as it is shown. */
export const TAKE_KEY = 'Tab';

export interface DueProposed {
  /** What the words say, unless it was turned down; null once a day stands there. */
  reading: DueReading | null;
  take: () => void;
  /** Turns it down for the words it was read from; whether there was anything to turn down. */
  decline: () => boolean;
  /** Takes it when the key is the one; whether it did. */
  onKey: (event: React.KeyboardEvent) => boolean;
}

interface Owed {
  text: string;
  dueOn: string | null;
  onDue: (dueOn: string) => void;
  /** Whether a day may be set at all; true unless said otherwise. */
  open?: boolean;
}

export function useDueProposal({ text, dueOn, onDue, open = true }: Owed): DueProposed {
  const [declined, setDeclined] = useState<string | null>(null);
  const found = useDueReading(text, open && dueOn === null);
  const reading = found !== null && found.matched !== declined ? found : null;

  function take(): void {
    if (reading?.kind === 'day') onDue(reading.on);
  }

  return {
    reading,
    take,
    decline: () => {
      if (reading === null) return false;
      setDeclined(reading.matched);
      return true;
    },
    onKey: (event) => {
      const isKey =
        event.key === TAKE_KEY && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!isKey || reading?.kind !== 'day') return false;
      event.preventDefault();
      take();
      return true;
    },
  };
}
