/**
 * A solar day, typed in segments or taken from a calendar; ISO string in and out, `null` when not known.
 * `TimeField` is a time of day, `HH:MM`.
 */
import { CalendarDate, parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import calendar from './Calendar.module.css';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import styles from './Field.module.css';

interface DateFieldProps {
  label: string;
  hideLabel?: boolean;
  value: string | null;
  onChange: (iso: string | null) => void;
  onBlur?: () => void;
  /** Earliest and latest day taken, ISO. */
  min?: string;
  max?: string;
  wrong?: ReactNode;
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
}

/** An ISO day, or null when the text is not one. */
function dateOf(iso: string | null | undefined): CalendarDate | null {
  if (!iso) return null;
  try {
    return parseDate(iso.slice(0, 10));
  } catch {
    return null;
  }
}

export function DateField({
  label,
  hideLabel,
  value,
  onChange,
  min,
  max,
  wrong,
  className,
  ...rest
}: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      aria-label={hideLabel ? label : undefined}
      value={dateOf(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      minValue={dateOf(min) ?? new CalendarDate(1900, 1, 1)}
      maxValue={dateOf(max) ?? new CalendarDate(2100, 12, 31)}
      isInvalid={wrong ? true : undefined}
      shouldForceLeadingZeros
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <Group className={cx(styles.box, styles.dateBox)}>
        <DateInput className={styles.segments}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <Button className={styles.drop}>
          <CalendarDays aria-hidden="true" />
        </Button>
      </Group>
      <FieldError className={styles.wrong}>{wrong}</FieldError>
      <Popover className={styles.pop}>
        <Dialog className={calendar.dialog}>
          <Calendar>
            <header className={calendar.head}>
              <Button slot="previous" className={calendar.turn}>
                <ChevronLeft aria-hidden="true" />
              </Button>
              <Heading className={calendar.month} />
              <Button slot="next" className={calendar.turn}>
                <ChevronRight aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid className={calendar.grid}>
              {(date) => <CalendarCell date={date} className={calendar.cell} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

interface TimeFieldProps {
  label: string;
  hideLabel?: boolean;
  value: string | null;
  onChange: (time: string) => void;
  isDisabled?: boolean;
  className?: string;
}

export function TimeField({ label, hideLabel, value, onChange, isDisabled, className }: TimeFieldProps) {
  return (
    <AriaTimeField
      aria-label={hideLabel ? label : undefined}
      value={value ? parseTime(value) : null}
      onChange={(time) => time && onChange(time.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      className={cx(styles.field, className)}
    >
      {!hideLabel && (
        <Label className={styles.label} {...LEGIBLE}>
          {label}
        </Label>
      )}
      <DateInput className={cx(styles.box, styles.dateBox)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
    </AriaTimeField>
  );
}
