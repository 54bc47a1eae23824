/** The one fact a row tells under the name: the most pressing thing known from the list alone. */
import type { ClientRow, Tier } from '../../../api';
import { daysBetween } from '../../../ground/day';

/** Days without contact after which a tier is overdue, from PRODUCT D; not yet editable. Who may be anybody is called on as the lowest. */
const CADENCE: Record<Tier, number> = { high: 30, upperMiddle: 45, lowerMiddle: 60, low: 90, unknown: 90 };

/** How far ahead a due day is worth a line. */
const DUE_WITHIN = 7;

export type TellingFact =
  | { what: 'found'; snippet: string }
  | { what: 'overdue'; days: number }
  | { what: 'dueToday' }
  | { what: 'due'; on: string; days: number }
  | { what: 'deceased' }
  | { what: 'mourning'; until: string }
  | { what: 'neverTouched' }
  | { what: 'quiet'; days: number }
  | { what: 'touchedToday' }
  | { what: 'touched'; days: number };

/** The fact of `row` on the local day `today`. */
export function tellingFact(row: ClientRow, today: string): TellingFact {
  if (row.foundIn !== null) return { what: 'found', snippet: row.foundIn };
  if (row.nextDueOn !== null) {
    const days = daysBetween(today, row.nextDueOn);
    if (days < 0) return { what: 'overdue', days: -days };
    if (days === 0) return { what: 'dueToday' };
    if (days <= DUE_WITHIN) return { what: 'due', on: row.nextDueOn, days };
  }
  // Nobody is reminded to call on the dead, nor on a house in mourning.
  const { deceased, quietUntil } = row.standing;
  if (deceased) return { what: 'deceased' };
  if (quietUntil !== null && today <= quietUntil) return { what: 'mourning', until: quietUntil };
  if (row.daysSinceTouch === null) return { what: 'neverTouched' };
  if (row.daysSinceTouch === 0) return { what: 'touchedToday' };
  const quiet = row.daysSinceTouch > CADENCE[row.tier];
  return { what: quiet ? 'quiet' : 'touched', days: row.daysSinceTouch };
}
