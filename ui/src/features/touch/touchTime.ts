/** When a touch happened, as two fields of the adviser's own wall time, and the instant they come to. */
import { localClock, localDay } from '../../shared';

/** `null` is now, said when it is saved. */
export type TouchTime = { day: string; clock: string } | null;

/** The wall time of an instant on this machine. */
export function timeOf(instant: string): { day: string; clock: string } {
  return { day: localDay(instant), clock: localClock(instant) };
}

/** The instant; the seconds of `was` are kept when the minute did not change, so that an untouched time stays exact. */
export function instantOf(time: TouchTime, was: string | null): string | null {
  if (time === null) return null;
  if (was !== null && localDay(was) === time.day && localClock(was) === time.clock) return was;
  return new Date(`${time.day}T${time.clock}:00`).toISOString();
}
