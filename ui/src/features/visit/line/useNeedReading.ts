/**
 * What words seem to be of the needs, read by the core once they stand still; null while they are being written, so that
 * nothing is taken for them that was said of other words. Only proposed: the adviser marks the line or not.
 */
import { commands, type NeedSuggestion, useRead } from '../../../api';
import { useDebounced } from '../../../shared';

const STILL_MS = 200;

export function useNeedReading(client: string, text: string): NeedSuggestion | null {
  const words = text.trim();
  const still = useDebounced(words, STILL_MS);
  const reading = useRead(['need', 'suggestion', client, still], () => commands.suggestNeed(client, still), {
    alsoShows: ['contactPerson'],
    enabled: still !== '',
  });
  return still !== '' && still === words ? (reading.data ?? null) : null;
}
