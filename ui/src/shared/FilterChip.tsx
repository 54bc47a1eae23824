/**
 * A chip that narrows the list: `FilterTrigger` opens something, `FilterToggle` is on or off. `Droppable` puts a cross on
 * a chip that would take several steps to take back.
 */
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import styles from './FilterChip.module.css';

/** It takes its press from the trigger around it. */
export function FilterTrigger({ on, children }: { on: boolean; children: ReactNode }) {
  return <Button className={cx(styles.chip, on && styles.on)}>{children}</Button>;
}

interface DroppableProps {
  on: boolean;
  /** What the chip says. */
  what: string;
  onDrop: () => void;
  children: ReactNode;
}

/** Around the popover of the chip, whose trigger would take the press of the cross for its own. */
export function Droppable({ on, what, onDrop, children }: DroppableProps) {
  const { t } = useTranslation('shared');
  const around = useRef<HTMLSpanElement>(null);
  const drop = () => {
    // The cross goes away with what it drops; the focus stays on the chip.
    around.current?.querySelector('button')?.focus();
    onDrop();
  };
  return (
    <span ref={around} className={cx(styles.droppable, on && styles.withCross)}>
      {children}
      {on && (
        <Button className={styles.cross} aria-label={t('dropFilter', { what })} onPress={drop}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  );
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
