/** Puts a text on the clipboard and says so, or that the clipboard did not take it. */
import { useTranslation } from 'react-i18next';
import { showToast } from '../ground/toast';

export function useCopy(): (text: string, done: string) => Promise<void> {
  const { t } = useTranslation('shared');
  return async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ tone: 'done', text: done });
    } catch {
      showToast({ tone: 'wrong', text: t('notCopied') });
    }
  };
}
