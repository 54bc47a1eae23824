/**
 * The question whose answer is being taken down, handed from where it was asked (the card beside the person) to where
 * answers are written (the needs of the person). It lives in the memory of the window only.
 *
 *     answerQuestion(client, question);             // then show the needs
 *     const question = useAnswering(client);        // there: open the form for it, in its cell
 *     endAnswering();                               // once it is saved or given up
 */
import { useSyncExternalStore } from 'react';
import type { NextQuestion } from '../../api';

interface Answering {
  client: string;
  question: NextQuestion;
}

let current: Answering | null = null;
const listeners = new Set<() => void>();

function change(to: Answering | null): void {
  current = to;
  for (const tell of listeners) tell();
}

/** Hands a question over. A newer one takes the place of what was not answered yet. */
export function answerQuestion(client: string, question: NextQuestion): void {
  change({ client, question });
}

/** Saved or given up: nothing is being answered any more. */
export function endAnswering(): void {
  if (current !== null) change(null);
}

/** The question of this client whose answer is to be taken down; `null` for none. */
export function useAnswering(client: string): NextQuestion | null {
  const answering = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
  return answering?.client === client ? answering.question : null;
}
