/** The adviser's local day: by the clock of the vault, and by the machine's own until that has answered. */
import { useToday as useVaultDay } from '../../api/useToday';
import { localDay } from '../../shared';

export function useToday(): string {
  return useVaultDay() || localDay(new Date().toISOString());
}
