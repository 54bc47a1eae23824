/**
 * The privacy curtain. While it is drawn a client may look at the screen, so nothing that comes out of the book can be
 * read: on every page, in every popover, whatever field a later version adds. What may be read is named instead:
 * `LEGIBLE` are words of the app, `SPOKEN` is what the client may see of their own visit, at the table only; `VEILED`
 * hides again within them. It is a matter of style
 * (curtain.css): what is written and selected, and how the page is laid out, stays as it was.
 */
import { useSyncExternalStore } from 'react';

export const LEGIBLE = { 'data-legible': '' } as const;
export const SPOKEN = { 'data-spoken': '' } as const;
export const VEILED = { 'data-veiled': '' } as const;

/** Locking loads the window anew; whoever drew the curtain before must find it drawn. */
const KEPT = 'curtain';

let drawn = globalThis.sessionStorage?.getItem(KEPT) === 'drawn';
const listeners = new Set<() => void>();

export function toggleCurtain(): void {
  drawn = !drawn;
  if (drawn) sessionStorage.setItem(KEPT, 'drawn');
  else sessionStorage.removeItem(KEPT);
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

/** Hangs the drawn curtain before the window; what it answers takes it away. */
export function hangCurtain(): () => void {
  const root = document.documentElement;
  // A tooltip is drawn by the system, where no style reaches it.
  const held = new Map<Element, string>();
  const holdTooltips = ({ target }: Event) => {
    for (let at = target instanceof Element ? target : null; at !== null; at = at.parentElement) {
      const title = at.getAttribute('title');
      if (title === null) continue;
      held.set(at, title);
      at.removeAttribute('title');
    }
  };
  root.dataset.curtain = 'drawn';
  document.addEventListener('pointerover', holdTooltips, true);
  return () => {
    delete root.dataset.curtain;
    document.removeEventListener('pointerover', holdTooltips, true);
    for (const [at, title] of held) if (!at.hasAttribute('title')) at.setAttribute('title', title);
  };
}
