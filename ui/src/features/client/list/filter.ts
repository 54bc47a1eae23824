/** What narrows the list: pure steps from one filter to the next, as the chips take them. */
import type { ClientFilter, NeedFilter } from '../../../api';

/** The spans without contact that are offered, in days; the first four are the cadence of the tiers. */
export const UNTOUCHED_DAYS = [30, 45, 60, 90, 180] as const;

/** The whole book. */
export const EVERYONE: ClientFilter = {
  tiers: [],
  stages: [],
  tag: null,
  household: null,
  untouchedDays: null,
  unmetThisYear: false,
  riskExpiring: false,
  ages: [],
  need: null,
  trashed: false,
};

/** What the filter by needs starts from: anybody with something nobody is meeting. */
export const ANY_OPEN_NEED: NeedFilter = { levels: [], depths: [], measure: 'open', theme: null };

/** The trash is a place of its own: nothing else narrows it. */
export const TRASH: ClientFilter = { ...EVERYONE, trashed: true };

/** Puts `value` in or takes it out, keeping the order of `all`. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], value: T): T[] {
  return all.filter((each) => (each === value ? !chosen.includes(value) : chosen.includes(each)));
}

/** How many chips narrow the list. */
export function narrowing(filter: ClientFilter): number {
  return [
    filter.tiers.length > 0,
    filter.stages.length > 0,
    filter.tag !== null,
    filter.household !== null,
    filter.untouchedDays !== null,
    filter.unmetThisYear,
    filter.riskExpiring,
    filter.ages.length > 0,
    filter.need !== null,
    filter.trashed,
  ].filter(Boolean).length;
}
