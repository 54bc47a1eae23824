/** Where the vault stands, for the frame and for the screens before it is open. */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import {
  type AppError,
  appErrorOf,
  commands,
  forgetDrafts,
  keepDraftsNow,
  onVaultLocked,
  take,
  type VaultState,
} from '../../api';
import { forgetSteps } from '../../ground/lastStep';

export interface Gate {
  state: VaultState | null;
  error: AppError | null;
  /** Looks again: after opening, locking, restoring. */
  look: () => Promise<void>;
  /** Keeps what was typed, and locks. The shell then reloads the window. */
  lock: () => Promise<void>;
}

export const GateContext = createContext<Gate | null>(null);

/** The gate; inside the app only. */
export function useGate(): Gate {
  const gate = useContext(GateContext);
  if (!gate) throw new Error('useGate outside of the app');
  return gate;
}

export function useNewGate(): Gate {
  const client = useQueryClient();
  const [standing, setStanding] = useState<{ state: VaultState | null; error: AppError | null }>({
    state: null,
    error: null,
  });

  const look = useCallback(async () => {
    try {
      const state = await take(commands.vaultState());
      if (state.standing === 'locked' || state.standing === 'none') {
        // Nothing of the book stays in the memory of the window.
        client.clear();
        forgetDrafts();
        forgetSteps();
      }
      setStanding({ state, error: null });
    } catch (thrown) {
      setStanding({ state: null, error: appErrorOf(thrown) });
    }
  }, [client]);

  const lock = useCallback(async () => {
    await keepDraftsNow();
    await take(commands.lock()).catch(() => undefined);
    await look();
  }, [look]);

  useEffect(() => {
    void look();
    return onVaultLocked(() => void look());
  }, [look]);

  return { ...standing, look, lock };
}
