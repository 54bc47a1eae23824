/** A section: a quiet heading, `count` beside it, an `action` at the end of the line, then its content. */
import { type ReactNode, useId } from 'react';
import { LEGIBLE, VEILED } from './curtain';
import { cx } from './cx';
import styles from './Section.module.css';

interface SectionProps {
  title: ReactNode;
  count?: ReactNode;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Section({ title, count, action, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx(styles.section, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title} {...LEGIBLE}>
          {title}
          {count !== undefined && (
            <em className={styles.count} {...VEILED}>
              {count}
            </em>
          )}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
