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
import type { NeedSuggestion } from '../../api';
import { type PadChoice, type PadValue, padOf } from './pad/padValue';
import { useNeedSuggestion } from './useNeedSuggestion';

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
  const suggestion = useNeedSuggestion(client, enabled ? text : '');
  return {
    value: padOf(choice, suggestion),
    choice,
    suggestion,
    change: (_value, set) => setChoice((now) => ({ ...now, ...set })),
    reset: () => setChoice({}),
  };
}
