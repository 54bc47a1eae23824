/** The reason for a tier set by hand belongs to the clients it was written about: to others, another. */
import type { DraftKey, Selection } from '../../../api';

/** The key of what is typed for these clients, told apart by a digest (FNV-1a). */
export function tierDraftOf(selection: Selection): DraftKey {
  let digest = 0x811c9dc5;
  for (const char of JSON.stringify(selection)) {
    digest = Math.imul(digest ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return `own/tier/${(digest >>> 0).toString(36)}`;
}
