/** What a key or a button does with a row. What does not fit the row does nothing. */
import { useNavigate } from '@tanstack/react-router';
import { commands, useWrite } from '../../api';
import { placeOfVisit, useBegin } from '../visit';
import type { TodayItem } from './items';

export interface TodayActions {
  done: (item: TodayItem) => void;
  /** Gives up a touch or a visit that was planned. */
  drop: (item: TodayItem) => void;
  prepare: (item: TodayItem) => void;
  start: (item: TodayItem) => void;
  openClient: (item: TodayItem) => void;
}

export function useTodayActions(): TodayActions {
  const navigate = useNavigate();
  const close = useWrite(commands.closeLedgerEntry);
  const complete = useWrite(commands.completePlannedTouch);
  const drop = useWrite(commands.dropPlannedTouch);
  const cancel = useWrite(commands.cancelVisit);
  const begin = useBegin();
  const isBusy = close.isRunning || complete.isRunning || drop.isRunning || cancel.isRunning;
  return {
    done: (item) => {
      if (isBusy) return;
      if (item.kind === 'entry')
        void close.run({ id: item.entry.id, closing: 'done', doneOn: null, outcome: '' });
      else if (item.kind === 'touch') void complete.run(item.touch.id);
    },
    drop: (item) => {
      if (isBusy) return;
      if (item.kind === 'touch') void drop.run(item.touch.id);
      else if (item.kind === 'visit' && item.visit.state === 'planned') void cancel.run(item.visit.id);
    },
    prepare: (item) => {
      if (item.kind !== 'visit') return;
      void navigate(placeOfVisit(item.visit));
    },
    start: (item) => {
      if (item.kind !== 'visit') return;
      if (item.visit.state === 'planned') void begin.planned(item.visit.id);
      else if (item.visit.state === 'underWay') void navigate(placeOfVisit(item.visit));
    },
    openClient: (item) => void navigate({ to: '/client/$id', params: { id: item.client.id } }),
  };
}
