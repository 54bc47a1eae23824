/** Steps of the desk told and taken back as those of the book are: by the toast, by Ctrl+Z, in the palette. */
import i18next from 'i18next';
import { noteDeskStep, takeLastStep } from '../ground/lastStep';
import { showToast, UNDO_KEY } from '../ground/toast';

interface Told {
  /** Whose it is: see `forgetStepsOf`. */
  of: string;
  /** What was done, in words. */
  what: string;
  takeBack: () => void;
}

/** Says what was just done on the desk, with its undo. */
export function didOnDesk(step: Told): void {
  noteDeskStep(step);
  const action = { label: i18next.t('shared:undo'), run: takeBackOnDesk, kbd: UNDO_KEY };
  showToast({ tone: 'done', text: step.what, action });
}

/** Takes back what was done last, if that was on the desk. */
export function takeBackOnDesk(): boolean {
  const step = takeLastStep();
  if (step === null) return false;
  step.takeBack();
  showToast({ tone: 'done', text: i18next.t('shared:undone', { what: step.what }) });
  return true;
}
