/**
 * One line of text. `label` is always its name; `hideLabel` keeps it for screen readers only.
 * `note` stands under it, `wrong` (what is the matter) in its place. `onEnter` runs on Enter, never while composing.
 */
import type { ReactNode, Ref } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Field.module.css';
import { useTooLong } from './useTooLong';

export interface TextFieldProps {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
  onEscape?: () => void;
  onBlur?: () => void;
  placeholder?: string;
  note?: ReactNode;
  wrong?: ReactNode;
  type?: 'text' | 'password' | 'search' | 'email' | 'tel';
  /** In characters; a longer text is taken, and told (see `useTooLong`). */
  maxLength?: number;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email';
  /** A control at the end of the field. */
  end?: ReactNode;
  className?: string;
  inputClassName?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    note,
    wrong: asked,
    maxLength,
    end,
    className,
    inputClassName,
    inputRef,
    placeholder,
    onEnter,
    onEscape,
    onKeyDown,
    ...rest
  } = props;
  const tooLong = useTooLong(rest.value, maxLength);
  const wrong = asked || tooLong;
  return (
    <AriaTextField
      {...rest}
      aria-label={hideLabel ? label : undefined}
      isInvalid={wrong !== undefined && wrong !== null && wrong !== ''}
      autoComplete="off"
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <span className={styles.withEnd}>
        <Input
          ref={inputRef}
          className={cx(styles.box, inputClassName)}
          placeholder={placeholder}
          spellCheck={false}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.defaultPrevented) return;
            if (event.key === 'Enter' && onEnter) {
              event.preventDefault();
              onEnter();
            }
            if (event.key === 'Escape' && onEscape) {
              event.preventDefault();
              onEscape();
            }
          }}
        />
        {end && <span className={styles.end}>{end}</span>}
      </span>
      {note !== undefined && !wrong && (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      )}
      <FieldError className={styles.wrong}>{wrong}</FieldError>
    </AriaTextField>
  );
}
