/** Which needs known before are read at the table: the newest that lie open, and the deep ones, which stay folded. */
import type { NeedDepth } from '../../../api';

/** More than this nobody reads while somebody talks. */
const MOST = 4;

export function shownNeeds<Need extends { depth: NeedDepth }>(
  needs: readonly Need[],
): { open: Need[]; more: number; deep: Need[] } {
  const open = needs.filter((need) => need.depth !== 'deep');
  return {
    open: open.slice(0, MOST),
    more: Math.max(open.length - MOST, 0),
    deep: needs.filter((need) => need.depth === 'deep').slice(0, MOST),
  };
}
