/**
 * Undo and redo, with what was undone told, of whom and what. What was done last is taken back, be it a step of the book or
 * one of the desk (`didOnDesk`); redone are steps of the book.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { noteBookStep } from '../ground/lastStep';
import { showToast } from '../ground/toast';
import { commands, type Undone } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
import { takeBackOnDesk } from './deskStep';
import { errorText } from './errors';
import { refresh } from './queries';
import { stepAbout } from './stepAbout';

export function useUndo(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const client = useQueryClient();
  const { t } = useTranslation(['ops', 'shared']);
  const { t: tAbout } = useTranslation(['shared', 'client', 'consent']);
  const { t: tError } = useTranslation('errors');
  const step = useCallback(
    async (
      command: () => Promise<Answer<Undone>>,
      done: 'shared:undone' | 'shared:redone',
      nothing: 'shared:nothingToUndo' | 'shared:nothingToRedo',
    ) => {
      try {
        const undone = await take(command());
        refresh(client, undone.changed);
        const text = t(done, { what: t(`ops:${undone.op}`) });
        showToast({ tone: 'done', text, about: stepAbout(undone, tAbout) });
        return true;
      } catch (thrown) {
        const error = appErrorOf(thrown);
        const empty = error.code === 'invalid' && error.why.rule === 'wrongState';
        showToast(
          empty ? { tone: 'done', text: t(nothing) } : { tone: 'wrong', text: errorText(error, tError).what },
        );
        return false;
      }
    },
    [client, t, tAbout, tError],
  );
  const undo = useCallback(async () => {
    if (!takeBackOnDesk()) await step(commands.undo, 'shared:undone', 'shared:nothingToUndo');
  }, [step]);
  const redo = useCallback(async () => {
    if (await step(commands.redo, 'shared:redone', 'shared:nothingToRedo')) noteBookStep();
  }, [step]);
  return { undo, redo };
}
