/** Restoring a backup before the vault is open: choose one, give its password. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, commands, take, useJob, useRead } from '../../api';
import { Button, Empty, ProgressBar } from '../../shared';
import { ErrorNote } from '../../wired';
import { BackupChoice } from './BackupChoice';
import firstRun from './FirstRun.module.css';
import { KeyField } from './KeyField';
import { PasswordField } from './PasswordField';
import { VaultFrame } from './VaultFrame';

export function RestoreBackup({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame title={t('restore.title')} text={t('restore.text')} wide>
      <RestoreForm onDone={onDone} />
      <div className={firstRun.actions}>
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </VaultFrame>
  );
}

/** The form alone, as settings show it too. */
export function RestoreForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('vault');
  const { t: tFile } = useTranslation('attachment');
  const backups = useRead(['vault', 'backups'], commands.listBackups);
  const restore = useJob(commands.restoreBackup);
  const [chosen, setChosen] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [lost, setLost] = useState(0);
  const fileName = chosen ?? backups.data?.[0]?.fileName ?? null;
  const go = async () => {
    if (fileName === null || secret === '' || restore.isRunning) return;
    setError(null);
    const restored = await restore.run(fileName, secret, byKey);
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
        <p role="alert">{tFile('lost.text', { count: lost })}</p>
        <div className={firstRun.actions}>
          <Button kind="main" onPress={onDone}>
            {t('restore.goOn')}
          </Button>
        </div>
      </>
    );
  }
  if (backups.error) return <ErrorNote error={backups.error} />;
  if (backups.data?.length === 0) return <Empty small>{t('restore.none')}</Empty>;
  return (
    <>
      <BackupChoice backups={backups.data ?? []} value={fileName} onChange={setChosen} />
      {byKey ? (
        <KeyField
          label={t('confirm.field')}
          value={secret}
          onChange={type}
          onEnter={() => void go()}
          isDisabled={restore.isRunning}
          wrong={wrong}
        />
      ) : (
        <PasswordField
          label={t('restore.field')}
          value={secret}
          onChange={type}
          onEnter={() => void go()}
          isDisabled={restore.isRunning}
          wrong={wrong}
        />
      )}
      {error && wrong === undefined && <ErrorNote error={error} />}
      {restore.isRunning && restore.progress ? (
        <ProgressBar
          label={t(`stage.${restore.progress.stage}`)}
          done={restore.progress.done}
          total={restore.progress.total}
          onCancel={restore.cancel}
        />
      ) : (
        <div className={firstRun.actions}>
          <Button
            kind="main"
            className={firstRun.start}
            isDisabled={fileName === null || secret === '' || restore.isRunning}
            onPress={() => void go()}
          >
            {t(restore.isRunning ? 'restore.going' : 'restore.go')}
          </Button>
          <Button
            small
            kind="quiet"
            isDisabled={restore.isRunning}
            onPress={() => {
              setByKey(!byKey);
              type('');
            }}
          >
            {t(byKey ? 'restore.byPassword' : 'restore.byKey')}
          </Button>
        </div>
      )}
    </>
  );
}
