/** The one toast: what was just done, with its undo; or what went wrong. A newer one replaces it. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  /** Whom and what it was about: out of sight under the privacy curtain. */
  about?: string;
  tone: 'done' | 'wrong';
  /** `kbd` names the key that does the same. */
  action?: { label: string; run: () => void; kbd?: string };
}

/** The key that takes back the last thing done. */
export const UNDO_KEY = 'mod+z';

const DONE_MS = 6000;
const WRONG_MS = 12000;

let current: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let count = 0;
const listeners = new Set<() => void>();

function change(to: Toast | null): void {
  current = to;
  for (const tell of listeners) tell();
}

export function showToast(toast: Omit<Toast, 'id'>): void {
  clearTimeout(timer);
  count += 1;
  change({ ...toast, id: count });
  timer = setTimeout(() => change(null), toast.tone === 'done' ? DONE_MS : WRONG_MS);
}

export function dismissToast(): void {
  clearTimeout(timer);
  change(null);
}

/** Takes away a toast whose undo would no longer take back what it names. */
export function dismissUndo(): void {
  if (current?.action?.kbd === UNDO_KEY) dismissToast();
}

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
}
