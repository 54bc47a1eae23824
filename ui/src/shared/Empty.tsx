/** An empty place that teaches: one sentence, and the one action. `small` inside a section. */
import type { ReactNode } from 'react';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Empty.module.css';

export function Empty({
  icon,
  children,
  action,
  small,
}: {
  icon?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  small?: boolean;
}) {
  return (
    <div className={cx(styles.empty, small && styles.small)}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={styles.text} {...LEGIBLE}>
        {children}
      </p>
      {action}
    </div>
  );
}
