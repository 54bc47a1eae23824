/**
 * Choices: `Checkbox` and `Switch` for yes or no, `RadioChips` for one of a few set side by side. In RadioChips the
 * number keys 1…9 choose while it has the focus (`numbered` shows them); with `onEnter`, Enter confirms.
 */
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Switch as AriaSwitch,
  Label,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import styles from './Choice.module.css';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import type { Option } from './Select';

interface YesNoProps {
  isSelected: boolean;
  /** Neither yes nor no: some of what it stands for. */
  isIndeterminate?: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}

export function Checkbox({ children, ...rest }: YesNoProps) {
  return (
    <AriaCheckbox {...rest} className={styles.check}>
      <span className={styles.box} aria-hidden="true">
        {rest.isIndeterminate ? <Minus /> : <Check />}
      </span>
      {children}
    </AriaCheckbox>
  );
}

export function Switch({ children, ...rest }: Omit<YesNoProps, 'isIndeterminate'>) {
  return (
    <AriaSwitch {...rest} className={styles.switch}>
      <span className={styles.track} aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}

interface RadioChipsProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  numbered?: boolean;
  onEnter?: () => void;
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
}

export function RadioChips<V extends string>(props: RadioChipsProps<V>) {
  const { label, hideLabel, options, value, onChange, numbered, onEnter, autoFocus, isDisabled, className } =
    props;
  return (
    <div
      className={cx(styles.hold, className)}
      // In the capture phase: the radios keep the keys they are given to themselves.
      onKeyDownCapture={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
        if (chosen && !isDisabled) {
          event.preventDefault();
          onChange(chosen.value);
        } else if (event.key === 'Enter' && onEnter) {
          event.preventDefault();
          onEnter();
        }
      }}
    >
      <RadioGroup
        value={value}
        onChange={(to) => {
          const chosen = options.find((one) => one.value === to);
          if (chosen) onChange(chosen.value);
        }}
        aria-label={hideLabel ? label : undefined}
        orientation="horizontal"
        isDisabled={isDisabled}
        className={styles.group}
      >
        {!hideLabel && (
          <Label className={styles.label} {...LEGIBLE}>
            {label}
          </Label>
        )}
        <div className={styles.chips}>
          {options.map((one, at) => (
            <Radio
              key={one.value}
              value={one.value}
              className={styles.radio}
              autoFocus={autoFocus && (value === null ? at === 0 : one.value === value)}
            >
              {numbered && (
                <span className={styles.number} aria-hidden="true">
                  {at + 1}
                </span>
              )}
              {one.label}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
}
