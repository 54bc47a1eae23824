/** What became of a question, with a tick: ✓ 问过. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './OutcomeMark.module.css';

export function OutcomeMark({ children }: { children: ReactNode }) {
  return (
    <span className={styles.outcome}>
      <Check aria-hidden="true" />
      {children}
    </span>
  );
}
