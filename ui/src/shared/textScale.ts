/** How large letters are, for what must know it in numbers: rows of a fixed height. The style sheets know it as `--text`. */
import { useSyncExternalStore } from 'react';

let scale = 1;
const listeners = new Set<() => void>();

export function setTextScale(to: number): void {
  scale = to;
  document.documentElement.style.setProperty('--text', `${to}`);
  for (const tell of listeners) tell();
}

export function useTextScale(): number {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => scale,
  );
}
