/**
 * What something is or means, said beside it while the pointer rests on it or the keyboard has reached it. `Tip` is around
 * something that takes the focus; `Explained` makes a word that takes it.
 */
import type { ReactElement, ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx';
import styles from './Tip.module.css';

/** Milliseconds the pointer rests; the keyboard does not wait. */
const DELAY = 500;

export function Tip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={DELAY} closeDelay={100}>
      {children}
      <Tooltip offset={6} className={styles.tip}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}

export function Explained({
  by,
  className,
  children,
}: {
  by: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tip text={by}>
      <Button className={cx(styles.word, className)}>{children}</Button>
    </Tip>
  );
}
