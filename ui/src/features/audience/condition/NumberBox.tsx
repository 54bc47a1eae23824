/** A whole number in a small box: digits only, empty is none, more than `most` is the most. */
import { TextField } from '../../../shared';
import styles from './ClauseEditor.module.css';

interface NumberBoxProps {
  label: string;
  value: number | null;
  most: number;
  onChange: (value: number | null) => void;
  onEnter?: () => void;
  autoFocus?: boolean;
  wrong?: string | undefined;
  hideLabel?: boolean;
}

export function NumberBox({
  label,
  value,
  most,
  onChange,
  onEnter,
  autoFocus,
  wrong,
  hideLabel,
}: NumberBoxProps) {
  return (
    <TextField
      label={label}
      {...(hideLabel ? { hideLabel } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onEnter ? { onEnter } : {})}
      {...(wrong ? { wrong } : {})}
      inputMode="numeric"
      className={styles.number ?? ''}
      value={value === null ? '' : String(value)}
      onChange={(typed) => {
        const digits = typed.normalize('NFKC').replace(/\D/gu, '').slice(0, 6);
        onChange(digits === '' ? null : Math.min(Number(digits), most));
      }}
    />
  );
}
