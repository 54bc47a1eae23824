/**
 * Text of several lines that grows with what is typed, from `minRows` to `maxRows`. `onSubmit` runs on Ctrl+Enter,
 * `onEnter` (when given) on a plain Enter; Shift+Enter always makes a new line.
 */
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea, FieldError, Label, Text, TextField } from 'react-aria-components';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Field.module.css';
import { useTooLong } from './useTooLong';

export interface TextAreaProps {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: () => void;
  onEnter?: () => void;
  onEscape?: () => void;
  onBlur?: () => void;
  placeholder?: string;
  note?: ReactNode;
  wrong?: ReactNode;
  minRows?: number;
  maxRows?: number;
  /** In characters; a longer text is taken, and told (see `useTooLong`). */
  maxLength?: number;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** May be read under the privacy curtain: what is being written at a client's table. */
  isLegible?: boolean;
  className?: string;
  areaClassName?: string;
  areaRef?: Ref<HTMLTextAreaElement>;
  onKeyDown?: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
}

export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    note,
    wrong: asked,
    className,
    areaClassName,
    areaRef,
    placeholder,
    minRows = 2,
    maxRows = 14,
  } = props;
  const {
    onSubmit,
    onEnter,
    onEscape,
    onKeyDown,
    value,
    onChange,
    onBlur,
    maxLength,
    autoFocus,
    isDisabled,
    isReadOnly,
    isLegible,
  } = props;
  const tooLong = useTooLong(value, maxLength);
  const wrong = asked || tooLong;
  const own = useRef<HTMLTextAreaElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the text that makes it grow
  useLayoutEffect(() => {
    const area = own.current;
    if (!area) return;
    const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 22;
    const frame = area.offsetHeight - area.clientHeight + 10;
    area.style.height = 'auto';
    const wanted = area.scrollHeight + area.offsetHeight - area.clientHeight;
    area.style.height = `${Math.min(Math.max(wanted, minRows * line + frame), maxRows * line + frame)}px`;
  }, [value, minRows, maxRows]);

  return (
    <TextField
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      aria-label={hideLabel ? label : undefined}
      isInvalid={wrong !== undefined && wrong !== null && wrong !== ''}
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <AriaTextArea
        ref={(element) => {
          own.current = element;
          if (typeof areaRef === 'function') areaRef(element);
          else if (areaRef) areaRef.current = element;
        }}
        rows={minRows}
        spellCheck={false}
        placeholder={placeholder}
        {...(isLegible && LEGIBLE)}
        className={cx(styles.box, styles.area, areaClassName)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.defaultPrevented) return;
          const mod = event.ctrlKey || event.metaKey;
          const act =
            event.key === 'Escape'
              ? onEscape
              : event.key !== 'Enter' || event.shiftKey
                ? undefined
                : mod
                  ? (onSubmit ?? onEnter)
                  : onEnter;
          if (!act) return;
          event.preventDefault();
          act();
        }}
      />
      {note !== undefined && !wrong && (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      )}
      <FieldError className={styles.wrong}>{wrong}</FieldError>
    </TextField>
  );
}
