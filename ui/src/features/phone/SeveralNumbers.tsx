/** Offers the numbers of one field as what they are: one press keeps each by itself. */
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../api';
import { Button, useDebounced } from '../../shared';
import styles from './SeveralNumbers.module.css';

/** Fewer digits are no two numbers. */
const SHORTEST = 8;

interface SeveralNumbersProps {
  text: string;
  onApart: (numbers: string[]) => void;
  /** Leaves them as they are, where something waits for the answer. */
  onLeave?: () => void;
}

export function SeveralNumbers({ text, onApart, onLeave }: SeveralNumbersProps) {
  const { t, i18n } = useTranslation('phone');
  const typed = useDebounced(text, 80);
  const mayBe = typed.normalize('NFKC').replaceAll(/\D/g, '').length >= SHORTEST;
  const apart = useRead(['client', 'numbersApart', typed], () => commands.numbersApart(typed), {
    enabled: mayBe,
  });
  const numbers = mayBe && typed === text ? (apart.data ?? []) : [];
  if (numbers.length < 2) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(numbers);
  return (
    <p role="status" className={styles.note}>
      {t('several', { numbers: list, count: numbers.length })}{' '}
      <Button small onPress={() => onApart(numbers)}>
        {t('apart', { count: numbers.length })}
      </Button>
      {onLeave && (
        <Button small kind="quiet" onPress={onLeave}>
          {t('leave')}
        </Button>
      )}
    </p>
  );
}
