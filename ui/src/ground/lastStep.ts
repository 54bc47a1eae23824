/**
 * What was done last, in the order it was done: steps of the book, and steps of the desk that the book knows nothing of,
 * such as a condition changed or a draft discarded. Ctrl+Z takes back the last thing done, whichever it was.
 */

/** A step of the desk. */
export interface DeskStep {
  /** Whose it is: forgotten with it. */
  of: string;
  /** What was done, in words. */
  what: string;
  takeBack: () => void;
}

/** As many as anybody means to take back one by one. */
const MOST = 50;
const BOOK = null;

let steps: readonly (DeskStep | typeof BOOK)[] = [];

export function noteDeskStep(step: DeskStep): void {
  steps = [...steps, step].slice(-MOST);
}

/** A step of the book, which the core can take back. */
export function noteBookStep(): void {
  steps = [...steps, BOOK].slice(-MOST);
}

/** The step of the desk that was done last, no longer to be taken back; `null` when the book is to take back one of its own. */
export function takeLastStep(): DeskStep | null {
  const last = steps.at(-1) ?? BOOK;
  steps = steps.slice(0, -1);
  return last;
}

/** The newest step of somebody was taken back by other means. */
export function dropLastStepOf(of: string): void {
  const at = steps.findLastIndex((step) => step?.of === of);
  if (at >= 0) steps = steps.toSpliced(at, 1);
}

/** Nothing of somebody's can be taken back any more: what it would change is out of sight. */
export function forgetStepsOf(of: string): void {
  steps = steps.filter((step) => step?.of !== of);
}

export function forgetSteps(): void {
  steps = [];
}
