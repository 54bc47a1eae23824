/**
 * The drafts of the open book, read once and then kept in step: a field asks here what was typed in it before a crash,
 * a lock or a closed window. The memory goes with the page, which the shell reloads on locking.
 */
import { commands } from './bindings.gen';
import { take } from './call';

const bodies = new Map<string, string>();
let loaded: Promise<void> | null = null;

/** Reads the drafts, the first time it is asked. */
export function loadDrafts(): Promise<void> {
  loaded ??= take(commands.listDrafts('')).then(
    (drafts) => {
      for (const draft of drafts) if (!bodies.has(draft.key)) bodies.set(draft.key, draft.body);
    },
    () => {
      loaded = null;
    },
  );
  return loaded;
}

/** Forgets what was read: the vault was closed or exchanged. */
export function forgetDrafts(): void {
  loaded = null;
  bodies.clear();
}

export function draftOf(key: string): string | undefined {
  return bodies.get(key);
}

/** Answers whether it was kept. One that cannot be must not stop the typing; saving the text itself will say what is wrong. */
export function keepDraft(key: string, body: string): Promise<boolean> {
  bodies.set(key, body);
  return take(commands.saveDraft(key, body)).then(
    () => true,
    () => false,
  );
}

export function discardDraft(key: string): void {
  if (!bodies.delete(key)) return;
  void take(commands.discardDraft(key)).catch(() => undefined);
}
