/** The adviser's hand in an entry: how it is told and looked for. */
import type { Bilingual, ContentEntry } from '../../api';

export type Hand = 'own' | 'changed' | 'putAway';
export const HANDS = ['own', 'changed', 'putAway'] as const satisfies readonly Hand[];

/** Whether an entry is the adviser's own, shipped and changed, or put away. */
export function hasHand(entry: Omit<ContentEntry<unknown>, 'content'>, hand: Hand | null): boolean {
  if (hand === 'own') return entry.shipped === null;
  if (hand === 'changed') return entry.shipped !== null && entry.changed.length > 0;
  if (hand === 'putAway') return entry.isPutAway;
  return true;
}

/** The text as it was given: a language an own entry only borrows from the other is ''. */
export function givenText({ content, shipped, changed }: ContentEntry<{ text: Bilingual }>): Bilingual {
  const given = (language: 'zh' | 'en') =>
    shipped !== null || changed.includes(`text.${language}`) ? content.text[language] : '';
  return { zh: given('zh'), en: given('en') };
}
