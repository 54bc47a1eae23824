/** The window is about to go, or to be locked without its asking: the shell waits until what is typed is on the disk. */
import { commands, events } from './bindings.gen';
import { keepDraftsNow } from './drafts';

/** Answers the shell from now on; answers how to stop. */
export function keepDraftsWhenAsked(): () => void {
  const listening = events.keepDrafts.listen(() => {
    void keepDraftsNow().then(() => commands.draftsKept());
  });
  return () => {
    // A window that is going away may already have lost its listeners.
    listening.then((stop) => stop()).catch(() => undefined);
  };
}
