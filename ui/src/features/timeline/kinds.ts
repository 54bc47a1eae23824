/** The kinds of entries in the order of their chips, and the nouns whose change makes the timeline another. */
import type { Noun, TimelineCount, TimelineKind } from '../../api';

/** In order. A kind that is not among them does not compile. */
const ORDER: Record<TimelineKind, true> = {
  visit: true,
  touch: true,
  ledger: true,
  need: true,
  question: true,
  plannedTouch: true,
  export: true,
  attachment: true,
  holding: true,
};
export const KINDS = Object.keys(ORDER) as TimelineKind[];

export const SHOWS: readonly Noun[] = ['visit', 'ledger', 'need', 'question', 'export', 'attachment'];

/** The kinds there is something of, and those that are chosen though nothing is left of them. */
export function offeredKinds(
  counts: readonly TimelineCount[],
  chosen: readonly TimelineKind[],
): TimelineCount[] {
  return KINDS.map((kind) => counts.find((one) => one.kind === kind) ?? { kind, entries: 0 }).filter(
    ({ kind, entries }) => entries > 0 || chosen.includes(kind),
  );
}

/** All entries, whatever their kind. */
export function sumOf(counts: readonly TimelineCount[]): number {
  return counts.reduce((sum, { entries }) => sum + entries, 0);
}

/** Puts a kind in or takes it out. With none chosen, or all there are, nothing narrows the timeline. */
export function toggledKinds(chosen: readonly TimelineKind[], kind: TimelineKind): TimelineKind[] {
  return KINDS.filter((one) => (one === kind ? !chosen.includes(one) : chosen.includes(one)));
}
