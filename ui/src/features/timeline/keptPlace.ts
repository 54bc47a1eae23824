/**
 * What the timeline keeps while another tab or page is open: the kinds that are shown and where it was scrolled to, of the
 * client looked at last. It lives in the memory of the window, which the shell clears on locking by reloading the page.
 */
import type { VirtualItem } from '@tanstack/react-virtual';
import type { TimelineKind } from '../../api';

interface KeptPlace {
  client: string;
  kinds: readonly TimelineKind[];
  scrolled: number;
  /** The entries as they were measured: without them the same pixel is another entry. */
  measured: VirtualItem[];
}

let kept: KeptPlace | null = null;

export function placeOf(client: string): Omit<KeptPlace, 'client'> {
  return kept?.client === client ? kept : { kinds: [], scrolled: 0, measured: [] };
}

export function keepKinds(client: string, kinds: readonly TimelineKind[]): void {
  kept = { client, kinds, scrolled: 0, measured: [] };
}

/** Of a list that shows these kinds; one that is already given up for other kinds keeps nothing. */
export function keepScrolled(
  client: string,
  kinds: readonly TimelineKind[],
  scrolled: number,
  measured: VirtualItem[],
): void {
  if (kept?.client === client && kept.kinds !== kinds) return;
  kept = { client, kinds, scrolled, measured };
}
