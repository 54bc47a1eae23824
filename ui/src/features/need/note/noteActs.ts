/** What can be done with a note, and its key. */
import type { NeedState } from '../../../api';

export type NoteAct = 'edit' | 'offer' | 'remove' | NeedState;

/** As shown, and named in the table of keys. */
export const KEY_OF_ACT: Record<NoteAct, string> = {
  edit: 'e',
  offer: 'o',
  beingMet: 'b',
  met: 'm',
  outdated: 'x',
  open: 'r',
  remove: 'delete',
};

/** As pressed. */
export const ACT_OF_KEY: Readonly<Record<string, NoteAct>> = {
  Enter: 'edit',
  e: 'edit',
  o: 'offer',
  b: 'beingMet',
  m: 'met',
  x: 'outdated',
  r: 'open',
  Delete: 'remove',
};

/** What makes sense of a note in a state: never the state it is in, and help only for what is still wanted. */
export function actsOf(state: NeedState): NoteAct[] {
  const isLive = state === 'open' || state === 'beingMet';
  const acts: NoteAct[] = ['edit'];
  if (isLive) acts.push('offer');
  if (state === 'open') acts.push('beingMet');
  if (isLive) acts.push('met');
  if (state !== 'outdated') acts.push('outdated');
  if (state !== 'open') acts.push('open');
  return [...acts, 'remove'];
}

/** Whether an act moves the note to another state. */
export function isState(act: NoteAct): act is NeedState {
  return act !== 'edit' && act !== 'offer' && act !== 'remove';
}
