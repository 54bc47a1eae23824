/** The vault was locked: by the watch of the shell, or because a command said so. */
import { events } from './bindings.gen';
import { onLocked } from './call';

/** Calls `tell` when it happens; answers how to stop listening. */
export function onVaultLocked(tell: () => void): () => void {
  const stopped = onLocked(tell);
  const listening = events.vaultLocked.listen(tell);
  return () => {
    stopped();
    // A window that is going away may already have lost its listeners.
    listening.then(
      (stop) => stop(),
      () => undefined,
    );
  };
}
