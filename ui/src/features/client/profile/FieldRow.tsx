/** The definition grid of a profile: label and value, two columns where there is room. */
import type { ReactNode } from 'react';
import { cx } from '../../../shared';
import styles from './FieldRow.module.css';

export function FieldGrid({ children }: { children: ReactNode }) {
  return (
    <div className={styles.hold}>
      <dl className={styles.grid}>{children}</dl>
    </div>
  );
}

/** `wide` stands over both columns. */
export function FieldRow({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={cx(styles.row, wide && styles.wide)}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
