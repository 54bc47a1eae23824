/**
 * The drafts of the open book: what was typed and not yet saved, by where it belongs. Read once, then the one truth of
 * every field that keeps one, on the disk within a second of a key. The memory goes with the page, which the shell reloads
 * on locking; before that, `keepDraftsNow` sees to it that nothing typed is missing on the disk.
 */
import { commands, type Draft } from './bindings.gen';
import { take } from './call';
import { DraftKeeper } from './draftKeeper';

/**
 * Where a draft belongs: to a client, a household or somebody around a client, or to the adviser alone (a list, the bank
 * of questions, the settings); then to a form, and what in it. One that could stand at another client has no key.
 */
export type DraftKey = `${'client' | 'household' | 'person'}/${string}/${string}` | `own/${string}`;

export interface KeptDraft {
  /** `null` when it is as it was before anything was typed. */
  body: string | null;
  /** Whether that is on the disk. */
  keeping: 'kept' | 'keeping' | 'failed';
}

/** Whoever locks does not wait for a long write of something else. */
const LONGEST_WAIT_MS = 900;
const UNTOUCHED: KeptDraft = { body: null, keeping: 'kept' };

const kept = new Map<string, KeptDraft>();
const keepers = new Map<string, DraftKeeper>();
/** What is on its way to the disk, one after another for each draft: an older text must not arrive after a newer one. */
const underWay = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();
let loaded: Promise<void> | null = null;
let isWatched = false;

/** Reads the drafts, the first time it is asked. */
export function loadDrafts(): Promise<void> {
  watchWindow();
  loaded ??= take(commands.listDrafts('')).then(
    (drafts: Draft[]) => {
      for (const { key, body } of drafts) if (!kept.has(key)) put(key, { body, keeping: 'kept' });
    },
    () => {
      loaded = null;
    },
  );
  return loaded;
}

/** Forgets what was read: the vault was closed or exchanged. */
export function forgetDrafts(): void {
  for (const keeper of keepers.values()) keeper.forget();
  loaded = null;
  keepers.clear();
  underWay.clear();
  kept.clear();
  tell();
}

export function draftOf(key: DraftKey): KeptDraft {
  return kept.get(key) ?? UNTOUCHED;
}

export function onDraftChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps what is typed; `''` leaves no draft on the disk. */
export function keepDraft(key: DraftKey, body: string): void {
  put(key, { body, keeping: 'keeping' });
  keeperOf(key).keep(body);
}

/** Drops a draft: what it held was saved, or is not wanted any more. Answers what it held. */
export function discardDraft(key: DraftKey): string | null {
  const { body } = draftOf(key);
  keepers.get(key)?.forget();
  if (!kept.delete(key)) return null;
  tell();
  send(key, () => commands.discardDraft(key));
  return body;
}

/** Saves at once what waits for a pause in typing. */
export function flushDraft(key: DraftKey): void {
  keepers.get(key)?.flush();
}

/** Saves everything that was typed, and answers when it is on the disk; when that is held up, after a second all the same. */
export async function keepDraftsNow(): Promise<void> {
  for (const keeper of keepers.values()) keeper.flush();
  const waited = new Promise<void>((go) => setTimeout(go, LONGEST_WAIT_MS));
  await Promise.race([Promise.all(underWay.values()), waited]);
}

function keeperOf(key: DraftKey): DraftKeeper {
  const keeper = keepers.get(key) ?? new DraftKeeper((body) => save(key, body));
  keepers.set(key, keeper);
  return keeper;
}

function save(key: DraftKey, body: string): void {
  send(
    key,
    () => commands.saveDraft(key, body),
    (keeping) => {
      // An answer about an older text says nothing of the newer one.
      const now = kept.get(key);
      if (now?.body === body && now.keeping !== keeping) put(key, { body, keeping });
    },
  );
}

/** One that cannot be kept must not stop the typing; saving the text itself will say what is wrong. */
function send(
  key: DraftKey,
  command: () => ReturnType<typeof commands.saveDraft>,
  done: (keeping: KeptDraft['keeping']) => void = () => {},
): void {
  const before = underWay.get(key);
  const sent = (before ?? Promise.resolve())
    .then(() => take(command()))
    .then(
      () => done('kept'),
      () => done('failed'),
    )
    .finally(() => {
      if (underWay.get(key) === sent) underWay.delete(key);
    });
  underWay.set(key, sent);
}

function put(key: string, draft: KeptDraft): void {
  kept.set(key, draft);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whoever turns away from the window may not come back to it. */
function watchWindow(): void {
  if (isWatched) return;
  isWatched = true;
  for (const sign of ['blur', 'pagehide']) window.addEventListener(sign, () => void keepDraftsNow());
}
