/** Since when somebody was in contact, or was not: this year, so many days, a day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Since } from '../../../api';
import { DateField, RadioChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { useConditionDesk } from './ConditionContext';
import { SINCE_MOST } from './clause';
import { NumberBox } from './NumberBox';

const PERIODS = ['thisYear', 'thisQuarter', 'thisMonth'] as const;
/** The first four are the cadence of the tiers. */
const LAST_DAYS = [30, 45, 60, 90, 180];

interface ContactFieldsProps {
  since: Since;
  onChange: (since: Since) => void;
  onDone: () => void;
}

export function ContactFields({ since, onChange, onDone }: ContactFieldsProps) {
  const { t } = useTranslation('audience');
  const { words } = useConditionDesk();
  const [isOther, setOther] = useState(since.kind === 'days' && !LAST_DAYS.includes(since.of));
  const choose = (value: string) => {
    const period = PERIODS.find((one) => one === value);
    setOther(value === 'other');
    if (period) onChange({ kind: period });
    else if (value === 'day') onChange({ kind: 'day', of: `${words.today.slice(0, 4)}-01-01` });
    else if (value === 'other') onChange(since.kind === 'days' ? since : { kind: 'days', of: 30 });
    else onChange({ kind: 'days', of: Number(value) });
  };
  return (
    <div className={styles.days}>
      <RadioChips
        label={t('edit.since')}
        hideLabel
        className={styles.dense ?? ''}
        options={[
          ...PERIODS.map((value) => ({ value: value as string, label: t(`edit.${value}`) })),
          ...LAST_DAYS.map((days) => ({ value: String(days), label: t('edit.lastDays', { days }) })),
          { value: 'other', label: t('edit.otherDays') },
          { value: 'day', label: t('edit.sinceADay') },
        ]}
        value={isOther ? 'other' : since.kind === 'days' ? String(since.of) : since.kind}
        onChange={choose}
      />
      {isOther && since.kind === 'days' && (
        <NumberBox
          label={t('edit.sinceDays')}
          autoFocus
          value={since.of}
          most={SINCE_MOST}
          onChange={(days) => days !== null && onChange({ kind: 'days', of: days })}
          onEnter={onDone}
        />
      )}
      {since.kind === 'day' && (
        <DateField
          label={t('edit.sinceDay')}
          autoFocus
          value={since.of === '' ? null : since.of}
          max={words.today}
          onChange={(day) => onChange({ kind: 'day', of: day ?? '' })}
        />
      )}
    </div>
  );
}
