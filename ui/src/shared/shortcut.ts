/**
 * Keys of the screen. One listener on the window; the newest registration that fits wins, so a page overrides the frame.
 * Inert while typing (unless the combination holds Ctrl/⌘), and behind whatever is open in front of the page: a dialog, a
 * menu, a popover (unless `inDialog`).
 *
 * A combination is written `j`, `?`, `mod+k`, `mod+shift+h`, `mod+plus`, `enter`, `escape`, `arrowdown`; `mod` is Ctrl, or ⌘.
 */
import { useEffect, useRef } from 'react';

export interface ShortcutOptions {
  /** Off while false. */
  when?: boolean;
  /** What it does, for the table of keys; without it the key is not listed. */
  title?: string;
  /** Also while typing in a field, without Ctrl. */
  whileTyping?: boolean;
  /** Not while typing, even with Ctrl: a field has its own undo. */
  notWhileTyping?: boolean;
  /** Also while a dialog is open. */
  inDialog?: boolean;
  /** Works on every page: the table of keys lists it apart. */
  everywhere?: boolean;
}

interface Registration extends ShortcutOptions {
  combination: string;
  run: (event: KeyboardEvent) => void;
}

const registrations: Registration[] = [];

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Whether a pressed key is the combination. */
export function matches(combination: string, event: PressedKey): boolean {
  const parts = combination.toLowerCase().split('+');
  const last = parts[parts.length - 1] ?? '';
  const key = last === 'plus' ? '+' : last;
  const mod = event.ctrlKey || event.metaKey;
  if (parts.includes('mod') !== mod || event.altKey) return false;
  if (event.key.toLowerCase() !== key) return false;
  // A sign such as ? is typed with Shift on some keyboards and without on others.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  return isSign || parts.includes('shift') === event.shiftKey;
}

/** Whether keys typed at the target are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.getAttribute('role') === 'spinbutton') return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether the target does something of its own on Enter or Space. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a[href], [role="option"], [role="menuitem"]') !== null
  );
}

/** What is open in front of the page, wherever the focus is: the keys are its own. A tooltip only tells. */
const IN_FRONT = '[data-dialog], [role="dialog"], [role="menu"], [data-placement]:not([role="tooltip"])';

function isSomethingInFront(): boolean {
  return document.querySelector(IN_FRONT) !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const mod = event.ctrlKey || event.metaKey;
  const inField = isTyping(event.target);
  const dialog = isSomethingInFront();
  const pressing = (event.key === 'Enter' || event.key === ' ') && !mod && isPressable(event.target);
  for (let at = registrations.length - 1; at >= 0; at -= 1) {
    const one = registrations[at];
    if (!one || one.when === false || !matches(one.combination, event)) continue;
    const silent = inField && (mod ? one.notWhileTyping : !one.whileTyping);
    if (silent || (dialog && !one.inDialog) || pressing) continue;
    event.preventDefault();
    one.run(event);
    return;
  }
}

export interface NamedShortcut {
  combination: string;
  title: string;
  everywhere: boolean;
}

/** The keys that work now and are named, in the order they were registered, each combination once. */
export function listShortcuts(): NamedShortcut[] {
  const seen = new Set<string>();
  const list: NamedShortcut[] = [];
  for (const one of [...registrations].reverse()) {
    if (one.when === false || seen.has(one.combination)) continue;
    seen.add(one.combination);
    if (one.title) {
      list.push({ combination: one.combination, title: one.title, everywhere: one.everywhere === true });
    }
  }
  return list.reverse();
}

/** Registers a combination for as long as the component is there. Several combinations may share one handler. */
export function useShortcut(
  combination: string | readonly string[],
  run: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const latest = useRef(run);
  latest.current = run;
  const { when, title, whileTyping, notWhileTyping, inDialog, everywhere } = options;
  const combinations = typeof combination === 'string' ? combination : combination.join(' ');
  useEffect(() => {
    const mine = combinations.split(' ').map(
      (one, at): Registration => ({
        combination: one,
        run: (event) => latest.current(event),
        ...(when === undefined ? {} : { when }),
        ...(title === undefined || at > 0 ? {} : { title }),
        ...(whileTyping === undefined ? {} : { whileTyping }),
        ...(notWhileTyping === undefined ? {} : { notWhileTyping }),
        ...(inDialog === undefined ? {} : { inDialog }),
        ...(everywhere === undefined ? {} : { everywhere }),
      }),
    );
    if (registrations.length === 0) window.addEventListener('keydown', onKeyDown);
    registrations.push(...mine);
    return () => {
      for (const one of mine) registrations.splice(registrations.indexOf(one), 1);
      if (registrations.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [combinations, when, title, whileTyping, notWhileTyping, inDialog, everywhere]);
}
