/** Single clauses: how one starts, and when it says something. */
import type { Clause } from '../../../api';

export type About = Clause['about'];
export type ClauseOf<A extends About> = Extract<Clause, { about: A }>;

/** The clauses that have nothing to fill in. */
export const BARE = [
  'tagged',
  'inHousehold',
  'assetsKnown',
  'introduced',
  'introducer',
  'prospect',
  'minor',
  'deceased',
  'mourning',
  'holdsAboveGrade',
  'visitPlanned',
] as const satisfies readonly About[];

export function isBare(clause: Clause): boolean {
  return (BARE as readonly About[]).includes(clause.about);
}

/** The most of days and years that are taken. */
export const DAYS_MOST = 366;
export const SINCE_MOST = 3660;
export const AGE_MOST = 130;
export const TEXT_MOST = 100;

/** Whether it says what it asks. What does not is left out of what is asked of the core. */
export function isFinished(clause: Clause): boolean {
  switch (clause.about) {
    case 'tier':
    case 'stage':
    case 'ageBand':
    case 'gender':
    case 'household':
    case 'canHelp':
    case 'risk':
    case 'introducedBy':
    case 'channel':
    case 'holds':
      return clause.of.length > 0;
    case 'tags':
      return clause.of.tags.length > 0;
    case 'consent':
      return clause.of.answers.length > 0;
    case 'age':
    case 'assets':
    case 'opened':
      return isSpan(clause.of);
    case 'person':
      // Whoever of whatever age is anybody at all, which may be asked.
      return !isTurned(clause.of);
    case 'contact':
      return clause.of.since.kind !== 'day' || clause.of.since.of !== '';
    case 'source':
    case 'text':
      return clause.of.trim() !== '';
    case 'segment':
    case 'audience':
      return clause.of !== '';
    default:
      return true;
  }
}

interface Span {
  from: number | string | null;
  to: number | string | null;
}

function isSpan(span: Span): boolean {
  return (span.from !== null || span.to !== null) && !isTurned(span);
}

/** Whether it ends before it begins. */
export function isTurned({ from, to }: Span): boolean {
  return from !== null && to !== null && from > to;
}
