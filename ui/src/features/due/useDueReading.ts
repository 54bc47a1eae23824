/** What a text says of a due day, read by the core while it is typed. Only proposed: the adviser takes it or not. */
import { commands, type DueReading, useRead } from '../../api';
import { useDebounced } from '../../shared';

const STILL_MS = 160;

/** Null while there is none, or while it is not asked for. */
export function useDueReading(text: string, wanted: boolean): DueReading | null {
  const still = useDebounced(text.trim(), STILL_MS);
  const reading = useRead(['today', 'due', still], () => commands.readDueDay(still), {
    enabled: wanted && still !== '',
    alsoShows: ['workday'],
    keep: true,
  });
  const found = wanted ? (reading.data ?? null) : null;
  // While the words are read afresh the former reading stands, as long as what it was read from does.
  return found !== null && text.includes(found.matched) ? found : null;
}
