/** What tells a client from others of the same name, in words: phone tail, employer; of whom neither is known, what is. */
import type { TFunction } from 'i18next';

/** What the core tells of such a client. */
export interface ToldApart {
  phoneTail: string;
  employer: string;
  occupation: string;
  openedOn: string | null;
  addedOn: string;
}

export function apartText(apart: ToldApart, t: TFunction<'shared'>): string {
  const { phoneTail, employer, occupation, openedOn, addedOn } = apart;
  const first = [phoneTail && t('apart.phone', { tail: phoneTail }), employer].filter(Boolean);
  if (first.length > 0) return first.join(' · ');
  if (occupation) return occupation;
  return openedOn ? t('apart.opened', { on: openedOn }) : t('apart.added', { on: addedOn });
}
