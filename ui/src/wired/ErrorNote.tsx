/** What went wrong, from an `AppError`: what happened, that nothing is lost, what to do. `action` offers the way out. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../api/bindings.gen';
import { errorText } from '../api/errors';
import { LEGIBLE } from '../shared/curtain';
import { cx } from '../shared/cx';
import styles from './ErrorNote.module.css';

export function ErrorNote({
  error,
  action,
  small,
}: {
  error: AppError;
  action?: ReactNode;
  small?: boolean;
}) {
  const { t } = useTranslation('errors');
  const text = errorText(error, t);
  return (
    <div role="alert" className={cx(styles.note, small && styles.small)}>
      <TriangleAlert aria-hidden="true" />
      <div {...LEGIBLE}>
        <strong className={styles.what}>{text.what}</strong>
        {text.now && <span className={styles.rest}>{text.now}</span>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
