/** Any number of a few words, as chips to press. One Tab stop; the arrows move within. */
import { ToggleButton, Toolbar } from 'react-aria-components';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './ToggleChips.module.css';

interface ToggleChipsProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  all: readonly V[];
  chosen: readonly V[];
  name: (value: V) => string;
  /** In the order they were chosen. */
  onChange: (chosen: V[]) => void;
  className?: string;
}

export function ToggleChips<V extends string>(props: ToggleChipsProps<V>) {
  const { label, hideLabel, all, chosen, name, onChange, className } = props;
  return (
    <div className={cx(styles.field, className)}>
      {!hideLabel && (
        <span className={styles.label} aria-hidden="true" {...LEGIBLE}>
          {label}
        </span>
      )}
      <Toolbar aria-label={label} className={styles.chips}>
        {all.map((value) => (
          <ToggleButton
            key={value}
            className={styles.chip}
            isSelected={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
          >
            {name(value)}
          </ToggleButton>
        ))}
      </Toolbar>
    </div>
  );
}
