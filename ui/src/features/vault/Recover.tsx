/** Opening with the recovery key, and a new password with it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take } from '../../api';
import { Button } from '../../shared';
import { ErrorNote } from '../../wired';
import firstRun from './FirstRun.module.css';
import { KeyField } from './KeyField';
import { NewPassword } from './NewPassword';
import { plainKey } from './recoveryText';
import { VaultFrame } from './VaultFrame';

const KEY_CHARACTERS = 36;

export function Recover({ onBack, onOpen }: { onBack: () => void; onOpen: () => void }) {
  const { t } = useTranslation('vault');
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const ready = password !== null && plainKey(typed).length === KEY_CHARACTERS;
  const open = async () => {
    if (!ready || password === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      await take(commands.recover(typed, password));
      onOpen();
    } catch (thrown) {
      setError(appErrorOf(thrown));
      setBusy(false);
    }
  };
  const wrongKey =
    error?.code === 'unlockFailed'
      ? t('recover.wrong')
      : error?.code === 'invalid' && error.field === 'recoveryKey'
        ? t('recover.malformed')
        : undefined;
  return (
    <VaultFrame title={t('recover.title')} text={t('recover.text')}>
      <KeyField
        label={t('confirm.field')}
        autoFocus
        value={typed}
        onChange={(to) => {
          setTyped(to);
          setError(null);
        }}
        wrong={wrongKey}
      />
      <NewPassword
        label={t('recover.newPassword')}
        isDisabled={busy}
        onChange={setPassword}
        onEnter={() => void open()}
      />
      {error && !wrongKey && <ErrorNote error={error} />}
      <div className={firstRun.actions}>
        <Button
          kind="main"
          className={firstRun.start}
          isDisabled={!ready || busy}
          onPress={() => void open()}
        >
          {t(busy ? 'unlock.opening' : 'recover.open')}
        </Button>
        <Button kind="quiet" isDisabled={busy} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </VaultFrame>
  );
}
