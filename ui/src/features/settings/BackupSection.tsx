/** Backups, made and restored, and the check of the whole vault. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type LostAttachment, useJob, useRead } from '../../api';
import {
  Button,
  dayText,
  Empty,
  localClock,
  localDay,
  ProgressBar,
  Select,
  Setting,
  SettingGroup,
  showToast,
  sizeText,
} from '../../shared';
import { ErrorNote } from '../../wired';
import { LostAttachments, LostList } from '../attachment';
import { RestoreForm, useGate } from '../vault';
import styles from './BackupSection.module.css';
import { minutesText, withPresent } from './minutes';
import { useSettingChange } from './useSettingChange';

const BACKUP_MINUTES = [5, 15, 30, 60, 240, 1440];

export function BackupSection() {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const { settings, change } = useSettingChange();
  return (
    <SettingGroup>
      <Setting title={t('backup.list')}>
        <LostAttachments />
        <Backups />
      </Setting>
      <Setting title={t('backup.every')} note={t('backup.everyNote')}>
        <Select
          label={t('backup.every')}
          hideLabel
          className={styles.every}
          options={withPresent(BACKUP_MINUTES, settings?.backupMinutes).map((minutes) => ({
            value: String(minutes),
            label: minutesText(minutes, t),
          }))}
          value={settings ? String(settings.backupMinutes) : null}
          onChange={(minutes) => void change({ field: 'backupMinutes', value: Number(minutes) })}
        />
      </Setting>
      <Setting title={t('backup.check')} note={t('backup.checkNote')}>
        <Check />
      </Setting>
      <Setting title={t('backup.restore')} note={t('backup.restoreNote')}>
        <Restore />
      </Setting>
      <Setting title={t('backup.place')}>
        <p className={styles.place}>{gate.state?.dir}</p>
      </Setting>
    </SettingGroup>
  );
}

function Backups() {
  const { t, i18n } = useTranslation(['settings', 'vault']);
  const backups = useRead(['vault', 'backups'], commands.listBackups);
  const job = useJob(commands.backUpNow);
  const backUp = async () => {
    const made = await job.run();
    await backups.reload();
    if (made.ok) showToast({ tone: 'done', text: t('backup.done') });
  };
  return (
    <>
      {job.isRunning && job.progress ? (
        <div data-wide="">
          <ProgressBar
            label={t(`vault:stage.${job.progress.stage}`)}
            done={job.progress.done}
            total={job.progress.total}
            onCancel={job.cancel}
          />
        </div>
      ) : (
        <Button isDisabled={job.isRunning} onPress={() => void backUp()}>
          {t('backup.now')}
        </Button>
      )}
      {job.error && <ErrorNote error={job.error} />}
      {backups.error && <ErrorNote error={backups.error} />}
      {backups.data?.length === 0 && <Empty small>{t('backup.none')}</Empty>}
      {backups.data && backups.data.length > 0 && (
        <ul className={styles.list} aria-label={t('backup.list')}>
          {backups.data.map((backup) => (
            <li key={backup.fileName} className={styles.one}>
              <span>
                {dayText(localDay(backup.madeAt), i18n.language)} {localClock(backup.madeAt)}
              </span>
              <span className={styles.soft}>{t(`vault:restore.reason.${backup.reason}`)}</span>
              <span className={styles.size}>{sizeText(backup.kib)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Check() {
  const { t } = useTranslation(['settings', 'vault']);
  const job = useJob(commands.checkVault);
  const [lost, setLost] = useState<LostAttachment[] | null>(null);
  const check = async () => {
    setLost(null);
    const checked = await job.run();
    if (checked.ok) setLost(checked.value);
  };
  return (
    <>
      {job.isRunning && job.progress ? (
        <div data-wide="">
          <ProgressBar
            label={t(`vault:stage.${job.progress.stage}`)}
            done={job.progress.done}
            total={job.progress.total}
            onCancel={job.cancel}
          />
        </div>
      ) : (
        <Button isDisabled={job.isRunning} onPress={() => void check()}>
          {t('backup.checkGo')}
        </Button>
      )}
      {lost && <LostList lost={lost} />}
      {lost?.length === 0 && (
        <p role="status" className={styles.sound}>
          {t('backup.sound')}
        </p>
      )}
      {job.error && <ErrorNote error={job.error} />}
    </>
  );
}

function Restore() {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const [open, setOpen] = useState(false);
  if (!open) return <Button onPress={() => setOpen(true)}>{t('backup.restore')}</Button>;
  return (
    <div className={styles.restore}>
      {/* The book of before is gone from the window: nothing of it may stay in its memory. */}
      <RestoreForm onDone={() => void gate.look().then(() => window.location.reload())} />
    </div>
  );
}
