/**
 * Restoring a backup: choose one of those beside the vault or a file from anywhere, give its password. Who has the recovery
 * key only has no password any more, and sets a new one on the way.
 */
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, type BackupInfo, commands, take, useJob, useRead } from '../../api';
import { Button, Empty, ProgressBar } from '../../shared';
import { ErrorNote } from '../../wired';
import { BackupChoice, ELSEWHERE } from './BackupChoice';
import firstRun from './FirstRun.module.css';
import { KeyField } from './KeyField';
import { NewPassword } from './NewPassword';
import { PasswordField } from './PasswordField';

export function RestoreForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['vault', 'attachment']);
  const backups = useRead(['vault', 'backups'], commands.listBackups);
  const restore = useJob(commands.restoreBackup);
  const [elsewhere, setElsewhere] = useState<BackupInfo | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const [newPassword, setNewPassword] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [lost, setLost] = useState(0);
  const backup = chosen ?? backups.data?.[0]?.fileName ?? null;
  const isReady = backup !== null && secret !== '' && (!byKey || newPassword !== null) && !restore.isRunning;

  const choose = async () => {
    setRefused(null);
    try {
      const found = await take(commands.chooseBackup());
      if (found === null) return;
      setElsewhere(found);
      setChosen(ELSEWHERE);
      setError(null);
    } catch (thrown) {
      setRefused(appErrorOf(thrown));
    }
  };
  const go = async () => {
    if (!isReady) return;
    setError(null);
    const restored = await restore.run(
      backup === ELSEWHERE ? null : backup,
      secret,
      byKey ? newPassword : null,
    );
    if (restored.ok) {
      // Of a backup taken elsewhere without its folder the attachments stay behind: that is said before going on.
      const found = await take(commands.lostAttachments()).catch(() => []);
      if (found.length === 0) onDone();
      else setLost(found.length);
    } else if (restored.error.code !== 'cancelled') setError(restored.error);
  };
  const type = (to: string) => {
    setSecret(to);
    setError(null);
  };
  const wrong =
    error?.code === 'unlockFailed' || error?.code === 'invalid'
      ? t(byKey ? 'restore.wrongKey' : 'restore.wrong')
      : undefined;
  if (lost > 0) {
    return (
      <>
        <p role="alert">{t('attachment:lost.text', { count: lost })}</p>
        <div className={firstRun.actions}>
          <Button kind="main" onPress={onDone}>
            {t('restore.goOn')}
          </Button>
        </div>
      </>
    );
  }
  const listed = backups.data ?? [];
  const isEmpty = listed.length === 0 && elsewhere === null;
  return (
    <>
      {backups.error && <ErrorNote error={backups.error} />}
      {isEmpty && !backups.isLoading && !backups.error && <Empty small>{t('restore.none')}</Empty>}
      {!isEmpty && (
        <BackupChoice backups={listed} elsewhere={elsewhere} value={backup} onChange={setChosen} />
      )}
      <Button
        small
        kind={isEmpty ? 'plain' : 'quiet'}
        className={firstRun.start}
        icon={<FolderOpen aria-hidden="true" />}
        isDisabled={restore.isRunning}
        onPress={() => void choose()}
      >
        {t('restore.choose')}
      </Button>
      {refused && <Refused error={refused} />}
      {backup !== null &&
        (byKey ? (
          <>
            <KeyField
              label={t('confirm.field')}
              value={secret}
              onChange={type}
              isDisabled={restore.isRunning}
              wrong={wrong}
            />
            <NewPassword
              label={t('recover.newPassword')}
              isDisabled={restore.isRunning}
              onChange={setNewPassword}
              onEnter={() => void go()}
            />
          </>
        ) : (
          <PasswordField
            label={t('restore.field')}
            value={secret}
            onChange={type}
            onEnter={() => void go()}
            isDisabled={restore.isRunning}
            wrong={wrong}
          />
        ))}
      {error && wrong === undefined && <ErrorNote error={error} />}
      {restore.isRunning && restore.progress ? (
        <ProgressBar
          label={t(`stage.${restore.progress.stage}`)}
          done={restore.progress.done}
          total={restore.progress.total}
          onCancel={restore.cancel}
        />
      ) : (
        backup !== null && (
          <div className={firstRun.actions}>
            <Button kind="main" className={firstRun.start} isDisabled={!isReady} onPress={() => void go()}>
              {t(restore.isRunning ? 'restore.going' : 'restore.go')}
            </Button>
            <Button
              small
              kind="quiet"
              isDisabled={restore.isRunning}
              onPress={() => {
                setByKey(!byKey);
                setNewPassword(null);
                type('');
              }}
            >
              {t(byKey ? 'restore.byPassword' : 'restore.byKey')}
            </Button>
          </div>
        )
      )}
    </>
  );
}

/** A file that cannot be restored, whatever the password. */
function Refused({ error }: { error: AppError }) {
  const { t } = useTranslation('vault');
  if (error.code === 'invalid') return <p role="alert">{t('restore.notBackup')}</p>;
  if (error.code === 'vaultDamaged') return <p role="alert">{t('restore.broken')}</p>;
  return <ErrorNote error={error} />;
}
