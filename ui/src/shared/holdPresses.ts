/**
 * No button moves under the hand: what is pressed and released with a still hand is pressed, even if the page moved beneath
 * it between the two, as it does when a field that is left closes, or an answer arrives.
 */

/** How far a still hand may stray, in pixels. */
const STILL = 4;

const PRESSED = 'button, a[href], [role=button]';

/** Watches the presses of the window; answers how to stop. */
export function holdPresses(): () => void {
  let begun: { what: HTMLElement; x: number; y: number } | null = null;

  function onDown({ button, target, clientX: x, clientY: y }: PointerEvent): void {
    const what = button === 0 && target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null;
    begun = what && { what, x, y };
  }

  function onUp({ clientX, clientY }: PointerEvent): void {
    const press = begun;
    begun = null;
    if (press === null || Math.hypot(clientX - press.x, clientY - press.y) > STILL) return;
    const { left, right, top, bottom } = press.what.getBoundingClientRect();
    const isThere = press.what.isConnected && right > left && bottom > top;
    const isBeneath = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    // Beneath the hand it is pressed by itself.
    if (isThere && !isBeneath) press.what.click();
  }

  function onCancel(): void {
    begun = null;
  }

  window.addEventListener('pointerdown', onDown, { capture: true });
  // Last of all, so that whoever watches the press itself has given it up by then.
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  return () => {
    window.removeEventListener('pointerdown', onDown, { capture: true });
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
  };
}
