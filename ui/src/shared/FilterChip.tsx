/** A chip that narrows a list: `FilterTrigger` opens something, `FilterToggle` is on or off. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './cx';
import styles from './FilterChip.module.css';

/** It takes its press from the trigger around it. */
export function FilterTrigger({ on, children }: { on: boolean; children: ReactNode }) {
  return <Button className={cx(styles.chip, on && styles.on)}>{children}</Button>;
}

interface FilterToggleProps {
  on: boolean;
  onPress: () => void;
  children: ReactNode;
}

export function FilterToggle({ on, onPress, children }: FilterToggleProps) {
  return (
    <Button className={cx(styles.chip, on && styles.on)} aria-pressed={on} onPress={onPress}>
      {children}
    </Button>
  );
}
