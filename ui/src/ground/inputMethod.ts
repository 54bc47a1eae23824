/**
 * The one guard of input methods. While one composes, the keys are its own: Enter takes the letters, Escape drops them,
 * arrows and Tab go through what it offers. They are kept from every handler there is, ours and those of the components
 * we use, before the first of them hears of them. Nobody else asks whether something is being composed.
 *
 * Three things tell. The event says so itself; or between `compositionstart` and `compositionend` it does not, as for
 * keys that the method hands on; or the key code is 229, which is all that WebKit leaves of the key that ends a
 * composition, for there the end comes first. Outside of a field nothing can be composed: there 229 only means that a
 * method is turned on, and letters are keys as ever.
 */

/** The field something is being composed in. */
let composedIn: EventTarget | null = null;

/** Guards the window from now on; answers how to stop. */
export function guardInputMethods(): () => void {
  const start = (event: Event) => {
    composedIn = event.target;
  };
  const end = () => {
    composedIn = null;
  };
  // On the way down, and at the very top: nothing stands before it. What only counts keys at the top still counts them.
  const keep = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) event.stopPropagation();
  };
  window.addEventListener('compositionstart', start, true);
  window.addEventListener('compositionend', end, true);
  window.addEventListener('keydown', keep, true);
  return () => {
    end();
    window.removeEventListener('compositionstart', start, true);
    window.removeEventListener('compositionend', end, true);
    window.removeEventListener('keydown', keep, true);
  };
}

function belongsToInputMethod(event: KeyboardEvent): boolean {
  const isTaken = event.keyCode === 229;
  if (event.isComposing || isComposedIn(event.target)) return isTaken || !isForTheDesk(event);
  return isTaken && (isField(event.target) || !isLetter(event.key));
}

/** A field that went away while something was composed in it never says that this ended. */
function isComposedIn(target: EventTarget | null): boolean {
  return composedIn !== null && composedIn === target;
}

/** A letter with Ctrl or ⌘ that the method did not take: locking, or the curtain, cannot wait for the end of a word. */
function isForTheDesk(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && isLetter(event.key);
}

function isLetter(key: string): boolean {
  return /^[a-z0-9]$/i.test(key);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  );
}
