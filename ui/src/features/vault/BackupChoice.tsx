/** The backups of the vault, to choose one of. */
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../api';
import { dayText, localClock, localDay, sizeText, weekday } from '../../shared';
import styles from './BackupChoice.module.css';

interface BackupChoiceProps {
  backups: readonly BackupInfo[];
  value: string | null;
  onChange: (fileName: string) => void;
}

export function BackupChoice({ backups, value, onChange }: BackupChoiceProps) {
  const { t, i18n } = useTranslation('vault');
  return (
    <RadioGroup aria-label={t('restore.list')} value={value} onChange={onChange} className={styles.list}>
      {backups.map((backup) => (
        <Radio key={backup.fileName} value={backup.fileName} className={styles.one}>
          <span className={styles.when}>
            {dayText(localDay(backup.madeAt), i18n.language)}{' '}
            {weekday(localDay(backup.madeAt), i18n.language)}
          </span>
          <span className={styles.time}>{localClock(backup.madeAt)}</span>
          <span className={styles.more}>{t(`restore.reason.${backup.reason}`)}</span>
          <span className={styles.size}>{sizeText(backup.kib)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
