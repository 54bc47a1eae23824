/** A page whose data could not be read: what happened, and the way to try again. */
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../api';
import { Button } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './ReadFailed.module.css';

export function ReadFailed({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  const { t } = useTranslation('visit');
  return (
    <div className={styles.failed}>
      <ErrorNote error={error} action={<Button onPress={onRetry}>{t('retry')}</Button>} />
    </div>
  );
}
