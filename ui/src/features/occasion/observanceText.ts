/** How an occasion and its next observance are told, in words set side by side. */
import type { TFunction } from 'i18next';
import type { Observance, OccasionDate, OccasionKind, OccasionView } from '../../api';

type T = TFunction<'occasion'>;

/** What the day is called: its own title, else its kind; with the name of a contact person whose day it is. */
export function occasionTitle(occasion: OccasionView, t: T): string {
  const kind = occasion.title || t(occasion.kind);
  return occasion.personName ? t('of', { name: occasion.personName, kind }) : kind;
}

/** The day as it was told: in Chinese as the core writes it, else by the number of month and day. */
export function occasionDateText(date: OccasionDate, chinese: string, t: T, language: string): string {
  if (language.startsWith('zh')) return chinese;
  const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, date.month - 1),
  );
  const year = date.year === null ? '' : `, ${date.year}`;
  if (date.calendar === 'solar') return `${month} ${date.day}${year}`;
  const leap = date.leap ? ` (${t('leap').toLowerCase()})` : '';
  return `${t('lunar')} ${date.month}/${date.day}${leap}${year}`;
}

/** Days ahead in words. */
export function aheadText(days: number, t: T): string {
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  return t('ahead', { days });
}

/** What the day marks: the age or the years, and whether it is a round one or the year of one's animal. */
export function observanceWords(kind: OccasionKind, next: Observance, t: T): string[] {
  const birthday = kind === 'birthday';
  const words: string[] = [];
  if (next.years !== null) words.push(t(birthday ? 'years' : 'anniversary', { years: next.years }));
  if (next.nominalAge !== null) words.push(t('nominal', { age: next.nominalAge }));
  return words;
}

/** The marks worth a chip. */
export function observanceMarks(kind: OccasionKind, next: Observance, t: T): string[] {
  const marks: string[] = [];
  if (next.round) marks.push(t(kind === 'birthday' ? 'round' : 'roundYears'));
  if (next.zodiacYear) marks.push(t('zodiacYear'));
  return marks;
}
