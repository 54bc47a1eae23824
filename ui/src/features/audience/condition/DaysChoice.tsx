/** A number of days: one of those offered, or another; with `none`, no number at all is a choice too. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { NumberBox } from './NumberBox';

interface DaysChoiceProps<D extends number | null> {
  label: string;
  days: D;
  offered: readonly number[];
  say: (days: number) => string;
  most: number;
  none?: string;
  onChange: (days: D extends null ? number | null : number) => void;
  onDone: () => void;
}

export function DaysChoice<D extends number | null>(props: DaysChoiceProps<D>) {
  const { label, days, offered, say, most, none, onChange, onDone } = props;
  const { t } = useTranslation('audience');
  const [isOther, setOther] = useState(days !== null && !offered.includes(days));
  const put = onChange as (days: number | null) => void;
  return (
    <div className={styles.days}>
      <RadioChips
        label={label}
        hideLabel
        options={[
          ...(none === undefined ? [] : [{ value: 'none', label: none }]),
          ...offered.map((one) => ({ value: String(one), label: say(one) })),
          { value: 'other', label: t('edit.otherDays') },
        ]}
        value={isOther ? 'other' : days === null ? 'none' : String(days)}
        onChange={(value) => {
          setOther(value === 'other');
          if (value !== 'other') put(value === 'none' ? null : Number(value));
        }}
      />
      {isOther && (
        <NumberBox
          label={label}
          hideLabel
          autoFocus
          value={days}
          most={most}
          // Emptied to be typed anew: it counts again with the first figure.
          onChange={(typed) => typed !== null && put(typed)}
          onEnter={onDone}
        />
      )}
    </div>
  );
}
