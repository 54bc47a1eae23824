/** What the gate says, and what makes it stale. */
import { useTranslation } from 'react-i18next';
import {
  commands,
  type Fabe,
  type Finding,
  type LineKind,
  type SummaryCopy,
  useRead,
  type Wording,
} from '../../api';
import { useDebounced } from '../../shared';

const STILL_MS = 240;
const NONE: readonly Finding[] = [];

/** What the gate finds in a summary, in whatever form it may leave. */
export function useSummaryGate(visit: string, copy: SummaryCopy, enabled = true) {
  // The headings and the notice of a copy are in the language of the app, and are searched like the rest.
  const { i18n } = useTranslation();
  return useRead(['visit', 'gate', visit, copy, i18n.language], () => commands.checkSummary(visit, copy), {
    // Whom and what a copy may name is said all over the book.
    alsoShows: ['adviser', 'client', 'contactPerson', 'household', 'ledger', 'need', 'tag', 'tier'],
    keep: true,
    enabled,
  });
}

/** The findings of a line while it is written, once the hand rests. A line that stays internal has none. */
export function useLineGate(visit: string, kind: LineKind, text: string, fabe: Fabe): readonly Finding[] {
  const isPrinted = kind !== 'note' && kind !== 'need';
  const now = JSON.stringify([kind, text.trim(), kind === 'product' ? fabe : null]);
  const still = useDebounced(now, STILL_MS);
  const [stillKind, stillText, stillFabe] = JSON.parse(still) as [LineKind, string, Fabe | null];
  const found = useRead(
    ['visit', 'gateLine', visit, still],
    () => commands.checkVisitLine(visit, stillKind, stillText, stillFabe),
    { alsoShows: ['client', 'contactPerson', 'household'], enabled: isPrinted && stillText !== '' },
  );
  return isPrinted && still === now ? (found.data ?? NONE) : NONE;
}

/** The wording list: reasons and sources, with the adviser's hand in them. */
export function useWording(enabled: boolean): Wording | undefined {
  return useRead(['content', 'wording'], commands.wording, { enabled }).data;
}
