/**
 * What words seem to be of the needs, read by the core once they stand still; `null` while there is nothing to be read
 * from them. Only proposed: the adviser says what it is.
 */
import { commands, type NeedSuggestion, useRead } from '../../api';
import { useDebounced } from '../../shared';

const STILL_MS = 200;

interface SuggestionOptions {
  /**
   * Nothing while they are being written: what was said of other words may not be taken for them. Otherwise the former
   * answer stays in sight until the new one is there.
   */
  ofTheseWords?: boolean;
}

export function useNeedSuggestion(
  client: string,
  text: string,
  { ofTheseWords = false }: SuggestionOptions = {},
): NeedSuggestion | null {
  const words = text.trim();
  const still = useDebounced(words, STILL_MS);
  const reading = useRead(['need', 'suggestion', client, still], () => commands.suggestNeed(client, still), {
    alsoShows: ['contactPerson'],
    enabled: still !== '',
    keep: true,
  });
  const isOfOthers = reading.isFormer || still !== words;
  return words === '' || still === '' || (ofTheseWords && isOfOthers) ? null : (reading.data ?? null);
}
