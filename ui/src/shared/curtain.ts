/** The privacy curtain: while it is drawn, every figure of the book is blank. */
import { useSyncExternalStore } from 'react';

let drawn = false;
const listeners = new Set<() => void>();

export function toggleCurtain(): void {
  drawn = !drawn;
  for (const tell of listeners) tell();
}

export function useCurtain(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => drawn,
  );
}
