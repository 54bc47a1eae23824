/** The day something of the ledger was done: today unless said, never ahead, never before the entry was made. */
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { DateField } from '../../shared/DateField';
import styles from './DoneOnField.module.css';

interface DoneOnFieldProps {
  entry: Pick<LedgerEntryView, 'madeOn'>;
  today: string;
  /** `null` while the day is half typed. */
  value: string | null;
  onChange: (iso: string | null) => void;
}

export function DoneOnField({ entry, today, value, onChange }: DoneOnFieldProps) {
  const { t } = useTranslation('ledger');
  return (
    <DateField
      label={t('entry.doneOn')}
      hideLabel
      value={value}
      onChange={onChange}
      // A machine whose clock was set back may stand before that day.
      min={entry.madeOn < today ? entry.madeOn : today}
      max={today}
      className={styles.day}
    />
  );
}
