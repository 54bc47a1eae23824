/** Undo and redo of the newest step, with what was undone told, of whom and what. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ground/toast';
import { commands, type Undone } from './bindings.gen';
import { type Answer, appErrorOf, take } from './call';
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
      } catch (thrown) {
        const error = appErrorOf(thrown);
        const empty = error.code === 'invalid' && error.why.rule === 'wrongState';
        showToast(
          empty ? { tone: 'done', text: t(nothing) } : { tone: 'wrong', text: errorText(error, tError).what },
        );
      }
    },
    [client, t, tAbout, tError],
  );
  const undo = useCallback(() => step(commands.undo, 'shared:undone', 'shared:nothingToUndo'), [step]);
  const redo = useCallback(() => step(commands.redo, 'shared:redone', 'shared:nothingToRedo'), [step]);
  return { undo, redo };
}
