/** Midnight turns the day in every open page: each view is asked anew, for each may tell of today, late or an age. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { events } from './bindings.gen';

export function useDayTurns(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const listening = events.dayTurned.listen(() => void queries.invalidateQueries());
    return () => {
      // A window that is going away may already have lost its listeners.
      listening.then((stop) => stop()).catch(() => undefined);
    };
  }, [queries]);
}
