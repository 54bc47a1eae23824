/**
 * The value of a pad beneath a text: it follows what the words seem to be until the adviser sets something by hand.
 *
 *     const pad = usePadValue(client, text, kind === 'need');
 *     <NeedPad client={client} text={text} people={people} value={pad.value} onChange={pad.change} … />
 *     isChosen(pad.value) && take(pad.value);
 *     pad.reset();  // for the next line
 *
 * `choice` is what was set by hand, to keep in a draft; `usePadValue(…, start)` begins with one.
 */
import { useState } from 'react';
import { commands, type NeedSuggestion, useRead } from '../../api';
import { useDebounced } from '../../shared';
import { type PadChoice, type PadValue, padOf } from './pad/padValue';

const STILL_MS = 200;

/** What the text seems to be; `null` while it is being read, or when nothing can be read from it. */
export function useNeedSuggestion(client: string, text: string, enabled: boolean): NeedSuggestion | null {
  const still = useDebounced(text.trim(), STILL_MS);
  const reads = enabled && still !== '';
  const reading = useRead(['need', 'suggestion', client, still], () => commands.suggestNeed(client, still), {
    alsoShows: ['contactPerson'],
    enabled: reads,
    keep: true,
  });
  return reads ? (reading.data ?? null) : null;
}

export interface PadState {
  /** `null` until something is proposed or set. */
  value: PadValue | null;
  /** What was set by hand. */
  choice: PadChoice;
  suggestion: NeedSuggestion | null;
  /** For `NeedPad`: the whole value, and the part of it that was set. */
  change: (value: PadValue, set: PadChoice) => void;
  /** Forgets what was set by hand. */
  reset: () => void;
}

export function usePadValue(client: string, text: string, enabled: boolean, start: PadChoice = {}): PadState {
  const [choice, setChoice] = useState<PadChoice>(start);
  const suggestion = useNeedSuggestion(client, text, enabled);
  return {
    value: padOf(choice, suggestion),
    choice,
    suggestion,
    change: (_value, set) => setChoice((now) => ({ ...now, ...set })),
    reset: () => setChoice({}),
  };
}
