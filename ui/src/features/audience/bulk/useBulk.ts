/**
 * One step for all that are selected, told with how many it was for and its undo. Above a thousand it is asked first; what
 * is confirmed is done to those selected by then, whose number is on the button.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answer,
  type BulkChange,
  type BulkOutcome,
  commands,
  type Selection,
  useWrite,
  type Written,
} from '../../../api';

/** Above how many a step says how many it is for before it is done. */
export const ASKED_ABOVE = 1_000;

type Done =
  | 'tagAdd'
  | 'tagRemove'
  | 'stage'
  | 'tier'
  | 'tierBack'
  | 'channel'
  | 'channelNone'
  | 'trash'
  | 'leave';

interface Step {
  done: Done;
  what: string;
  run: (selection: Selection) => Promise<Answer<Written<BulkOutcome>>>;
  /** After it was done, not when it was given up or failed. */
  onDone?: (() => void) | undefined;
}

export interface Bulk {
  change: (change: BulkChange, done: Done, what?: string, onDone?: () => void) => void;
  leave: (audience: string, name: string) => void;
  /** A step that waits to be confirmed. */
  waiting: boolean;
  confirm: () => void;
  giveUp: () => void;
  isRunning: boolean;
}

export function useBulk(selection: () => Selection, count: number, onDone: () => void): Bulk {
  const { t } = useTranslation('audience');
  const [step, setStep] = useState<Step | null>(null);
  const write = useWrite((one: Step) => one.run(selection()), {
    say: ({ changed, already }, [{ done, what }]) => {
      if (changed === 0) return t('bulk.nothing', { count: already });
      const said = t(`bulk.done.${done}`, { count: changed, what });
      return already === 0 ? said : t('bulk.already', { said, count: already });
    },
  });
  const run = async (one: Step) => {
    setStep(null);
    if (!(await write.run(one)).ok) return;
    one.onDone?.();
    onDone();
  };
  const start = (one: Step) => {
    if (count > ASKED_ABOVE) setStep(one);
    else void run(one);
  };
  return {
    change: (change, done, what = '', after) =>
      start({
        done,
        what,
        run: (selected) => commands.changeClients({ selection: selected, change }),
        onDone: after,
      }),
    leave: (id, name) =>
      start({
        done: 'leave',
        what: name,
        run: (selected) => commands.leaveAudience({ id, selection: selected }),
      }),
    waiting: step !== null,
    confirm: () => step && void run(step),
    giveUp: () => setStep(null),
    isRunning: write.isRunning,
  };
}
