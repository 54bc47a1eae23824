/** The promise or request heard in a touch: proposed with the key that takes it, then entered with its day. */
import { useTranslation } from 'react-i18next';
import { Chip, Kbd } from '../../shared';
import { DueChip } from '../due';
import styles from './OwedLine.module.css';
import type { OwedByWords } from './useOwed';

export function OwedLine({ owed, today }: { owed: OwedByWords; today: string }) {
  const { t } = useTranslation(['touch', 'ledger']);
  const { proposed, taken } = owed;
  if (proposed) {
    const kind = t(`ledger:kind.${proposed.kind}`);
    return (
      <div className={styles.line}>
        <Chip onPress={owed.take} label={t('owed.take', { kind, text: proposed.text })}>
          {t('owed.seems', { kind })}
        </Chip>
        <q className={styles.words}>{proposed.text}</q>
        <Kbd keys="Tab" />
      </div>
    );
  }
  if (!taken) return null;
  return (
    <div className={styles.line}>
      <Chip tone="amber" onRemove={owed.drop} removeLabel={t('owed.drop')}>
        {t(`ledger:kind.${taken.kind}`)}
      </Chip>
      <q className={styles.words}>{taken.text}</q>
      <DueChip dueOn={taken.dueOn} proposed={owed.due} today={today} onChange={owed.setDueOn} />
    </div>
  );
}
