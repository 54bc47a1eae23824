/** Guests of an event: clients with its tag, 嘉宾 · 腊八茶会. */
import type { TFunction } from 'i18next';
import type { TagCount } from '../../../api';

type GuestT = TFunction<'needBook'>;

/** The most characters of the tag the core takes. */
const TAG_MAX = 200;

export function longestEvent(t: GuestT): number {
  return TAG_MAX - Array.from(t('guest.tag', { event: '' })).length;
}

export function guestTag(event: string, t: GuestT): string {
  return t('guest.tag', { event: event.replace(/\s+/gu, ' ').trim() });
}

/** The events that have guests already, as the tags come: the one with the most guests first. */
export function eventsOf(tags: readonly TagCount[], t: GuestT): { event: string; guests: number }[] {
  const before = t('guest.tag', { event: '' });
  return tags
    .filter(({ name }) => name.startsWith(before) && name.length > before.length)
    .map(({ name, clients }) => ({ event: name.slice(before.length), guests: clients }));
}
