/** The adviser's local day by the clock of the vault; '' until it is known, which is before anything else is read. */
import { commands } from './bindings.gen';
import { useRead } from './useRead';

export function useToday(): string {
  return useRead(['today', 'day'], () => commands.day(null)).data?.on ?? '';
}
