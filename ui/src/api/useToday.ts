/** The adviser's local day: by the clock of the vault, and by the machine's own for the moment until that has answered. */
import { localDay } from '../ground/day';
import { commands } from './bindings.gen';
import { useRead } from './useRead';

export function useToday(): string {
  return useRead(['today', 'day'], () => commands.day(null)).data?.on ?? localDay(new Date().toISOString());
}
