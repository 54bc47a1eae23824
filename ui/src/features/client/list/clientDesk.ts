/**
 * What the client page keeps between two visits to it: the search, which clients, their order, its place. It lives in the
 * memory of the window only, which the shell clears on locking by reloading the page.
 */
import i18next from 'i18next';
import { useEffect, useSyncExternalStore } from 'react';
import { type ClientOrder, type Condition, didOnDesk } from '../../../api';
import { dropLastStepOf, forgetStepsOf } from '../../../ground/lastStep';
import { EVERYBODY, finished, isSame, type Listing, type Opened, stillOpened } from '../../audience';

export interface ClientDesk {
  query: string;
  condition: Condition;
  /** The trash is a place of its own: no condition narrows it. */
  trashed: boolean;
  order: ClientOrder;
  /** The segment or audience the list was opened as. */
  opened: Opened | null;
}

/** What can be taken back: which clients. */
type Which = Pick<ClientDesk, 'condition' | 'trashed' | 'opened'>;

/** Whose steps they are. */
const OWNER = 'clientDesk';
/** How many changes can be taken back. */
const MOST_BACK = 50;

const EMPTY: ClientDesk = { query: '', condition: EVERYBODY, trashed: false, order: 'name', opened: null };

const memory: {
  desk: ClientDesk;
  former: Which[];
  sitting: string | null;
  scrolled: number;
  cursor: number;
  openId: string | null;
} = { desk: EMPTY, former: [], sitting: null, scrolled: 0, cursor: -1, openId: null };

export type ChangeDesk = (part: Partial<ClientDesk>, sitting?: string | null) => void;

export interface DeskControl {
  desk: ClientDesk;
  /** Changes it by parts. Changes of the condition in one sitting are taken back together. */
  change: ChangeDesk;
  /** Takes the last change of the condition back; `null` when there is none. */
  back: (() => void) | null;
}

const listeners = new Set<() => void>();

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function put(desk: ClientDesk): void {
  memory.desk = desk;
  for (const tell of listeners) tell();
}

const change: ChangeDesk = (part, sitting = null) => {
  if (remember(part, sitting)) {
    // Told like any step, and the last thing done: Ctrl+Z takes it back before what was done to the book.
    didOnDesk({ of: OWNER, what: i18next.t('audience:bar.changed'), takeBack: putBack });
  }
  const { condition, opened } = { ...memory.desk, ...part };
  put({ ...memory.desk, ...part, opened: stillOpened(opened, condition) });
};

/** Takes back by the button of the bar what Ctrl+Z would. */
function back(): void {
  dropLastStepOf(OWNER);
  putBack();
}

function putBack(): void {
  const former = memory.former.pop();
  if (former === undefined) return;
  memory.sitting = null;
  put({ ...memory.desk, ...former });
}

export function useClientDesk(): DeskControl {
  const desk = useSyncExternalStore(listen, () => memory.desk);
  // Once the list is left, Ctrl+Z has nothing to do with it any more; the button of the bar still has.
  useEffect(() => () => forgetStepsOf(OWNER), []);
  return { desk, change, back: memory.former.length > 0 ? back : null };
}

/** Keeps what is about to be changed, once a sitting; whether it did. */
function remember(part: Partial<ClientDesk>, sitting: string | null): boolean {
  const { condition, trashed, opened } = memory.desk;
  const same = isSame(part.condition ?? condition, condition) && (part.trashed ?? trashed) === trashed;
  if (same || (sitting !== null && sitting === memory.sitting)) return false;
  memory.sitting = sitting;
  memory.former = [...memory.former, { condition, trashed, opened }].slice(-MOST_BACK);
  return true;
}

/** What the core lists. */
export function listingOf({ query, condition, trashed, order }: ClientDesk): Listing {
  return { query, condition: trashed ? EVERYBODY : finished(condition), trashed, order };
}

/** Whether anybody of the book is left out. */
export function isNarrowed(desk: ClientDesk): boolean {
  return desk.trashed || desk.query.trim() !== '' || !isSame(finished(desk.condition), EVERYBODY);
}

/** Everybody, in the order that was chosen. */
export const WHOLE_BOOK: Partial<ClientDesk> = {
  query: '',
  condition: EVERYBODY,
  trashed: false,
  opened: null,
};

/** Lays a list narrowed this way on the desk, for another page to lead to: nobody open, from the top. */
export function layOut(condition: Condition, opened: Opened | null = null): void {
  remember({ condition, trashed: false }, null);
  memory.scrolled = 0;
  memory.cursor = -1;
  memory.openId = null;
  put({ ...memory.desk, query: '', condition, trashed: false, opened });
}

/** Where the page was left: the scroll of the list in pixels, the row in force, the client that was open. */
export const place = {
  scrolled: () => memory.scrolled,
  keepScrolled: (to: number) => {
    memory.scrolled = to;
  },
  cursor: () => memory.cursor,
  keepCursor: (to: number) => {
    memory.cursor = to;
  },
  openId: () => memory.openId,
  keepOpenId: (to: string | null) => {
    memory.openId = to;
  },
};
