/** Long work: what is being done, how far, and Cancel. `total` 0 while it is not known. */
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { cx } from './cx';
import styles from './ProgressBar.module.css';

export function ProgressBar({
  label,
  done,
  total,
  onCancel,
}: {
  label: string;
  done: number;
  total: number;
  onCancel?: () => void;
}) {
  const { t } = useTranslation('shared');
  const known = total > 0;
  const part = known ? Math.min(done / total, 1) : 0;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span>{label}</span>
        {known && (
          <span className={styles.far}>
            {done} / {total}
          </span>
        )}
        {onCancel && (
          <Button small kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <AriaProgressBar aria-label={label} value={part * 100} isIndeterminate={!known}>
        <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.rest} width="100" height="4" />
          <rect
            className={cx(styles.done, !known && styles.unknown)}
            width={known ? part * 100 : 30}
            height="4"
          />
        </svg>
      </AriaProgressBar>
    </div>
  );
}
