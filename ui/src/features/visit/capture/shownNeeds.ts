/** Which needs known before are read at the table: the newest that lie open, and the deep ones, which stay folded. */
import type { NeedDepth } from '../../../api';

/** More than this nobody reads while somebody talks. */
const MOST = 4;

export function shownNeeds<Need extends { depth: NeedDepth }>(needs: readonly Need[]) {
  return {
    open: newest(needs.filter((need) => need.depth !== 'deep')),
    deep: newest(needs.filter((need) => need.depth === 'deep')),
  };
}

/** The first few, how many there are beyond them, and how many in all. */
function newest<Need>(needs: readonly Need[]) {
  return { shown: needs.slice(0, MOST), more: Math.max(needs.length - MOST, 0), all: needs.length };
}
