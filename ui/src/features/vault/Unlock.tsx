/** Unlocking. Enter opens; a wrong password is said in place and stays to be corrected. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, commands, useJob } from '../../api';
import { Button, ProgressBar } from '../../shared';
import { ErrorNote } from '../../wired';
import { PasswordField } from './PasswordField';
import styles from './Unlock.module.css';
import { VaultFrame } from './VaultFrame';

interface UnlockProps {
  onOpen: () => void;
  onForgot: () => void;
  onRestore: () => void;
  /** What is the matter with the vault itself, so that its own screen can say so. */
  onTrouble: (error: AppError) => void;
}

export function Unlock({ onOpen, onForgot, onRestore, onTrouble }: UnlockProps) {
  const { t } = useTranslation('vault');
  const [password, setPassword] = useState('');
  const unlock = useJob(commands.unlock);
  const busy = unlock.isRunning;
  const [error, setError] = useState<AppError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = async () => {
    if (password === '' || busy) return;
    setError(null);
    const opened = await unlock.run(password);
    if (opened.ok) return onOpen();
    const failed = opened.error;
    if (failed.code === 'vaultDamaged' || failed.code === 'vaultTooNew' || failed.code === 'noVault')
      onTrouble(failed);
    else if (failed.code !== 'cancelled') {
      setError(failed);
      requestAnimationFrame(() => field.current?.select());
    }
  };
  const wrong = error?.code === 'unlockFailed';
  return (
    <VaultFrame title={t('unlock.title')} text={t('motto')}>
      <div className={styles.form}>
        <PasswordField
          label={t('unlock.field')}
          autoFocus
          value={password}
          onChange={(to) => {
            setPassword(to);
            setError(null);
          }}
          onEnter={() => void open()}
          wrong={wrong ? t('unlock.wrong') : undefined}
          inputRef={field}
        />
        {error && !wrong && <ErrorNote error={error} />}
        {/* Said only of a book that an earlier version left: then opening takes more than a moment. */}
        {busy && unlock.progress ? (
          <ProgressBar
            label={t(`stage.${unlock.progress.stage}`)}
            done={unlock.progress.done}
            total={unlock.progress.total}
            onCancel={unlock.cancel}
          />
        ) : (
          <Button
            kind="main"
            className={styles.open}
            isDisabled={password === '' || busy}
            onPress={() => void open()}
          >
            {t(busy ? 'unlock.opening' : 'unlock.open')}
          </Button>
        )}
      </div>
      <div className={styles.ways}>
        <Button small kind="quiet" onPress={onForgot}>
          {t('unlock.forgot')}
        </Button>
        <Button small kind="quiet" onPress={onRestore}>
          {t('unlock.restore')}
        </Button>
      </div>
    </VaultFrame>
  );
}
