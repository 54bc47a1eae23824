/**
 * An amount in fen, typed in 万 or 元 (a button in the field turns the unit round). Exact to the fen; `null` when empty.
 * `onChange` is called with what could be read; `onValidity` says whether what stands there could.
 */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './MoneyField.module.css';
import { fenToText, type MoneyUnit, readMoney } from './money';
import { TextField, type TextFieldProps } from './TextField';

interface MoneyFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'end' | 'inputMode'> {
  value: number | null;
  onChange: (fen: number | null) => void;
  onValidity?: (readable: boolean) => void;
}

export function MoneyField({ value, onChange, onValidity, wrong, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('shared');
  const [unit, setUnit] = useState<MoneyUnit>('wan');
  const [text, setText] = useState(() => (value === null ? '' : fenToText(value, unit)));
  const read = readMoney(text, unit);

  // Only a value that came from elsewhere rewrites what is being typed.
  useEffect(() => {
    setText((typed) =>
      !readMoney(typed, unit).wrong && readMoney(typed, unit).fen === value
        ? typed
        : value === null
          ? ''
          : fenToText(value, unit),
    );
  }, [value, unit]);

  const type = (typed: string) => {
    setText(typed);
    const now = readMoney(typed, unit);
    onValidity?.(!now.wrong);
    if (!now.wrong) onChange(now.fen);
  };

  return (
    <TextField
      {...rest}
      value={text}
      onChange={type}
      inputMode="decimal"
      inputClassName={styles.input}
      wrong={read.wrong ? t('money.unreadable') : wrong}
      end={
        <Button
          className={styles.unit}
          aria-label={t('money.switchUnit', {
            now: t(unit === 'wan' ? 'money.wan' : 'money.yuan'),
            unit: t(unit === 'wan' ? 'money.yuan' : 'money.wan'),
          })}
          onPress={() => {
            const other = unit === 'wan' ? 'yuan' : 'wan';
            setUnit(other);
            if (!read.wrong) setText(read.fen === null ? '' : fenToText(read.fen, other));
          }}
        >
          {t(unit === 'wan' ? 'money.wan' : 'money.yuan')}
        </Button>
      }
    />
  );
}
