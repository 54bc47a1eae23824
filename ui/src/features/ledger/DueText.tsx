/** When an entry is due, or how and when it ended. */
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { daysBetween, dayText, nearDay } from '../../ground/day';
import { cx } from '../../shared/cx';
import styles from './DueText.module.css';

export function DueText({ entry, today }: { entry: LedgerEntryView; today: string }) {
  const { t, i18n } = useTranslation('ledger');
  if (entry.state !== 'open') {
    return (
      <>
        <span className={cx(styles.main, entry.state === 'broken' && styles.late)}>
          {t(`state.${entry.state}`)}
        </span>
        {entry.closedOn !== null && (
          <span className={styles.sub}>{dayText(entry.closedOn, i18n.language, today)}</span>
        )}
      </>
    );
  }
  if (entry.dueOn === null) return <span className={styles.sub}>{t('entry.undated')}</span>;
  const day = dayText(entry.dueOn, i18n.language, today);
  const near = nearDay(entry.dueOn, today, i18n.language);
  const first = entry.overdue ? t('entry.overdueBy', { count: daysBetween(entry.dueOn, today) }) : near;
  return (
    <>
      <span className={cx(styles.main, (entry.overdue || entry.dueOn === today) && styles.late)}>
        {first}
      </span>
      {first !== day && <span className={styles.sub}>{day}</span>}
    </>
  );
}
