/** Where a recovery key is typed: it groups itself, and all nine groups are in sight however narrow the place is. */
import { TextField, type TextFieldProps } from '../../shared/TextField';
import styles from './KeyField.module.css';
import { groupedKey } from './recoveryText';

export function KeyField({ value, onChange, ...rest }: Omit<TextFieldProps, 'className' | 'inputClassName'>) {
  return (
    <div className={styles.place}>
      <TextField
        {...rest}
        value={value}
        onChange={(to) => onChange(to.length > value.length ? groupedKey(to) : to)}
        inputClassName={styles.key}
      />
    </div>
  );
}
