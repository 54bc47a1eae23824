/**
 * What is said of a text longer than `max` characters; `undefined` while it fits. A field takes it all the same: what was
 * pasted is not cut off unseen, and it is the core that refuses to save it.
 */
import { useTranslation } from 'react-i18next';

export function useTooLong(value: string, max: number | undefined): string | undefined {
  const { t } = useTranslation('shared');
  if (max === undefined || value.length <= max) return undefined;
  const now = lengthOf(value);
  return now > max ? t('tooLong', { max, now }) : undefined;
}

/** The length in characters, as the core counts it. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
