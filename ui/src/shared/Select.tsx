/** One of a few. `options` by `value` and `label`; `value` null shows the `placeholder`. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Field.module.css';

export interface Option<V extends string> {
  value: V;
  label: string;
  detail?: ReactNode;
}

interface SelectProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  note?: ReactNode;
  isDisabled?: boolean;
  autoFocus?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, options, value, onChange, placeholder, note, className, ...rest } = props;
  return (
    <AriaSelect
      {...rest}
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={(key) => {
        const chosen = options.find((one) => one.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder}
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <Button className={cx(styles.box, styles.trigger)}>
        <SelectValue className={styles.value}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? (placeholder ?? '') : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      {note !== undefined && (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      )}
      <Popover className={styles.pop}>
        <ListBox className={styles.options} items={options.map((one) => ({ ...one, id: one.value }))}>
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.label} className={styles.option}>
              <span>{one.label}</span>
              {one.detail !== undefined && <span className={styles.detail}>{one.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
