/** The backups of the vault, and one that was fetched from elsewhere, to choose one of. */
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../api';
import { dayText, localClock, localDay, sizeText, weekday } from '../../shared';
import styles from './BackupChoice.module.css';

/** The value of the one from elsewhere: no file is named so. */
export const ELSEWHERE = '';

interface BackupChoiceProps {
  backups: readonly BackupInfo[];
  /** One that does not lie beside the vault. */
  elsewhere?: BackupInfo | null;
  value: string | null;
  onChange: (fileName: string) => void;
}

export function BackupChoice({ backups, elsewhere = null, value, onChange }: BackupChoiceProps) {
  const { t } = useTranslation('vault');
  return (
    <RadioGroup aria-label={t('restore.list')} value={value} onChange={onChange} className={styles.list}>
      {elsewhere && (
        <Backup value={ELSEWHERE} backup={elsewhere}>
          {elsewhere.fileName}
        </Backup>
      )}
      {backups.map((backup) => (
        <Backup key={backup.fileName} value={backup.fileName} backup={backup}>
          {t(`restore.reason.${backup.reason}`)}
        </Backup>
      ))}
    </RadioGroup>
  );
}

/** When it was made, what tells it from others, its size. */
function Backup({ value, backup, children }: { value: string; backup: BackupInfo; children: string }) {
  const { i18n } = useTranslation();
  const day = localDay(backup.madeAt);
  return (
    <Radio value={value} className={styles.one}>
      <span className={styles.when}>
        {dayText(day, i18n.language)} {weekday(day, i18n.language)}
      </span>
      <span className={styles.time}>{localClock(backup.madeAt)}</span>
      <span className={styles.more} title={children}>
        {children}
      </span>
      <span className={styles.size}>{sizeText(backup.kib)}</span>
    </Radio>
  );
}
