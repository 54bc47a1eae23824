/**
 * One of many, found by typing. `load(query)` answers the options (called 120 ms after the last key; answers that come
 * late are dropped). The list opens on typing, on the arrow keys and by its button, never by itself: while it is open the
 * rest of the page is hidden from screen readers. `onChange(null)` when the field is emptied. `allowsCustom` takes what was typed by `onCustom`.
 */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Field.module.css';
import type { Option } from './Select';
import { useDebounced } from './useDebounced';

interface ComboBoxProps {
  label: string;
  hideLabel?: boolean;
  load: (query: string) => Promise<readonly Option<string>[]>;
  value: { value: string; label: string } | null;
  onChange: (option: Option<string> | null) => void;
  onCustom?: (text: string) => void;
  placeholder?: string;
  empty?: ReactNode;
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
}

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    hideLabel,
    load,
    value,
    onChange,
    onCustom,
    placeholder,
    empty,
    autoFocus,
    isDisabled,
    className,
  } = props;
  const { t } = useTranslation('shared');
  const [text, setText] = useState(value?.label ?? '');
  const [options, setOptions] = useState<readonly Option<string>[] | null>(null);
  const query = useDebounced(text, 120);
  const loader = useRef(load);
  loader.current = load;

  useEffect(() => setText(value?.label ?? ''), [value?.label]);
  useEffect(() => {
    let wanted = true;
    // What is chosen already is not what is searched for: opening the list then offers everything.
    loader.current(query === value?.label ? '' : query).then(
      (found) => wanted && setOptions(found),
      () => wanted && setOptions([]),
    );
    return () => {
      wanted = false;
    };
  }, [query, value?.label]);

  return (
    <AriaComboBox
      aria-label={hideLabel ? label : undefined}
      items={(options ?? []).map((one) => ({ ...one, id: one.value }))}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '' && value) onChange(null);
      }}
      value={value?.value ?? null}
      onChange={(key) => {
        const chosen = options?.find((one) => one.value === key);
        if (chosen) {
          setText(chosen.label);
          onChange(chosen);
        }
      }}
      allowsCustomValue={onCustom !== undefined}
      allowsEmptyCollection
      menuTrigger="input"
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <span
        className={styles.withEnd}
        onKeyDownCapture={(event) => {
          const typed = text.trim();
          if (event.key !== 'Enter' || !onCustom) return;
          if (typed === '' || text === value?.label || isOnOption(event.target)) return;
          event.preventDefault();
          event.stopPropagation();
          onCustom(typed);
        }}
      >
        <Input
          className={styles.box}
          placeholder={placeholder}
          spellCheck={false}
          // What is chosen is marked, so that typing replaces it.
          onFocus={(event) => event.currentTarget.select()}
        />
        <span className={styles.end}>
          <Button className={styles.drop}>
            <ChevronDown aria-hidden="true" />
          </Button>
        </span>
      </span>
      <Popover className={styles.pop}>
        <ListBox
          className={styles.options}
          renderEmptyState={() =>
            options !== null && <div className={styles.none}>{empty ?? t('nothingFound')}</div>
          }
        >
          {(one: Option<string> & { id: string }) => (
            <ListBoxItem id={one.id} textValue={one.label} className={styles.option}>
              <span>{one.label}</span>
              {one.detail !== undefined && <span className={styles.detail}>{one.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Whether an option of the list is in force, which Enter then takes. */
function isOnOption(input: EventTarget): boolean {
  return input instanceof HTMLElement && (input.getAttribute('aria-activedescendant') ?? '') !== '';
}
