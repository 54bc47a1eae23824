/**
 * A small label. `tone` colours it. With `onPress` it is a button (`pressed` makes it a toggle); with `onRemove` it
 * carries a cross named `removeLabel`.
 */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Chip.module.css';
import { cx } from './cx';

export type Tone = 'neutral' | 'indigo' | 'amber' | 'azurite' | 'cinnabar';

interface ChipProps {
  tone?: Tone;
  children: ReactNode;
  onPress?: () => void;
  pressed?: boolean;
  label?: string;
  onRemove?: () => void;
  removeLabel?: string;
}

export function Chip({
  tone = 'neutral',
  children,
  onPress,
  pressed,
  label,
  onRemove,
  removeLabel,
}: ChipProps) {
  const look = cx(styles.chip, styles[pressed ? 'indigo' : tone]);
  if (onPress) {
    return (
      <Button
        className={cx(look, styles.pressable)}
        onPress={onPress}
        aria-label={label}
        aria-pressed={pressed}
      >
        {children}
      </Button>
    );
  }
  return (
    <span className={look}>
      {children}
      {onRemove && (
        <Button className={styles.cross} onPress={onRemove} aria-label={removeLabel}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  );
}
