/** What a line seems to be by its words, judged by the core while it is typed. Only proposed: the adviser marks it or not. */
import { commands, type LineKind, useRead } from '../../../api';
import { useDebounced } from '../../../shared';
import type { Mark } from './marks';

const STILL_MS = 160;

/** Null while there is none, or while it is not asked for. */
export function useKindSuggestion(text: string, wanted: boolean): Mark | null {
  const still = useDebounced(text.trim(), STILL_MS);
  const isSettled = still !== '' && still === text.trim();
  const suggestion = useRead(['today', 'kind', still], () => commands.suggestLineKind(still), {
    enabled: wanted && still !== '',
  });
  return wanted && isSettled ? markOf(suggestion.data ?? null) : null;
}

function markOf(kind: LineKind | null): Mark | null {
  return kind === 'note' ? null : kind;
}
