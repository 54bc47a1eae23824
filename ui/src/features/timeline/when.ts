/** When an entry stands, as the timeline tells it: under its month, on its day, after or before today. */
import { localDay } from '../../shared';

/** 2026年11月, November 2026. */
export function monthText(day: string, language: string): string {
  const [year = '', month = ''] = day.split('-');
  if (language.startsWith('zh')) return `${year}年${Number(month)}月`;
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What is said above an entry, besides what was said above the one before it. `undefined`: that one is not known. */
export interface Heads {
  day: string;
  isNewDay: boolean;
  isNewMonth: boolean;
  /** All above it is still ahead. */
  isTodayAbove: boolean;
}

export function headsOf(at: string, above: string | undefined, today: string): Heads {
  const day = localDay(at);
  const before = above === undefined ? undefined : localDay(above);
  return {
    day,
    isNewDay: before !== day,
    isNewMonth: before !== undefined && before.slice(0, 7) !== day.slice(0, 7),
    isTodayAbove: before !== undefined && before > today && day <= today,
  };
}
