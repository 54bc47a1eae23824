/** When an entry is due, or how and when it ended; and when it was first due, if that was moved. */
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { daysBetween, dayText, nearDay } from '../../ground/day';
import { cx } from '../../shared/cx';
import styles from './DueText.module.css';
import { dueTrace } from './dueTrace';

export function DueText({ entry, today }: { entry: LedgerEntryView; today: string }) {
  const { t, i18n } = useTranslation('ledger');
  const told = dueTrace(entry, today, t, i18n.language);
  const trace = told !== null && <span className={styles.sub}>{told}</span>;
  if (entry.state !== 'open') {
    return (
      <>
        <span className={cx(styles.main, entry.state === 'broken' && styles.late)}>
          {t(`state.${entry.state}`)}
        </span>
        {entry.doneOn !== null && (
          <span className={styles.sub}>{dayText(entry.doneOn, i18n.language, today)}</span>
        )}
        {trace}
      </>
    );
  }
  if (entry.dueOn === null)
    return (
      <>
        <span className={styles.sub}>{t('entry.undated')}</span>
        {trace}
      </>
    );
  const day = dayText(entry.dueOn, i18n.language, today);
  const near = nearDay(entry.dueOn, today, i18n.language);
  const first = entry.overdue ? t('entry.overdueBy', { count: daysBetween(entry.dueOn, today) }) : near;
  return (
    <>
      <span className={cx(styles.main, (entry.overdue || entry.dueOn === today) && styles.late)}>
        {first}
      </span>
      {first !== day && <span className={styles.sub}>{day}</span>}
      {trace}
    </>
  );
}
