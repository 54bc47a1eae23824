/** The first run: welcome, a password, the recovery key shown once and typed back, an empty or a demo book. */
import { HardDrive, KeyRound, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take } from '../../api';
import { Button } from '../../shared';
import { ErrorNote } from '../../wired';
import { ChooseBook } from './ChooseBook';
import styles from './FirstRun.module.css';
import { NewPassword } from './NewPassword';
import { ConfirmKey, ShownKey } from './RecoveryKeySteps';
import { RestoreBackup } from './RestoreBackup';
import { VaultFrame } from './VaultFrame';

type Step =
  | { at: 'welcome' }
  | { at: 'restore' }
  | { at: 'password' }
  | { at: 'key'; groups: readonly string[] }
  | { at: 'confirm'; groups: readonly string[] }
  | { at: 'book' };

const STEPS = 4;

export function FirstRun({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('vault');
  const [step, setStep] = useState<Step>({ at: 'welcome' });
  const of = (at: number) => t('step', { at, of: STEPS });
  switch (step.at) {
    case 'welcome':
      return (
        <Welcome onStart={() => setStep({ at: 'password' })} onRestore={() => setStep({ at: 'restore' })} />
      );
    case 'restore':
      return <RestoreBackup onBack={() => setStep({ at: 'welcome' })} onDone={onDone} />;
    case 'password':
      return (
        <VaultFrame title={t('password.title')} text={t('password.text')} step={of(1)}>
          <MakeVault
            onMade={(groups) => setStep({ at: 'key', groups })}
            onBack={() => setStep({ at: 'welcome' })}
          />
        </VaultFrame>
      );
    case 'key':
      return (
        <VaultFrame title={t('key.title')} text={t('key.text')} step={of(2)} wide>
          <ShownKey groups={step.groups} onNext={() => setStep({ at: 'confirm', groups: step.groups })} />
        </VaultFrame>
      );
    case 'confirm':
      return (
        <VaultFrame title={t('confirm.title')} text={t('confirm.text')} step={of(3)} wide>
          <ConfirmKey
            groups={step.groups}
            onLook={() => setStep({ at: 'key', groups: step.groups })}
            // The key leaves the memory of the window with this step.
            onConfirmed={() => setStep({ at: 'book' })}
          />
        </VaultFrame>
      );
    case 'book':
      return (
        <VaultFrame title={t('book.title')} text={t('book.text')} step={of(4)}>
          <ChooseBook onDone={onDone} />
        </VaultFrame>
      );
  }
}

function Welcome({ onStart, onRestore }: { onStart: () => void; onRestore: () => void }) {
  const { t } = useTranslation('vault');
  const points = [
    { id: 'local', Icon: HardDrive },
    { id: 'key', Icon: KeyRound },
    { id: 'safe', Icon: ShieldCheck },
  ] as const;
  return (
    <VaultFrame title={t('welcome.title')} text={t('welcome.text')} wide>
      <ul className={styles.points}>
        {points.map(({ id, Icon }) => (
          <li key={id} className={styles.point}>
            <Icon aria-hidden="true" />
            <strong>{t(`welcome.points.${id}.title`)}</strong>
            <span>{t(`welcome.points.${id}.text`)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button kind="main" className={styles.start} autoFocus onPress={onStart}>
          {t('welcome.start')}
        </Button>
        <Button kind="quiet" onPress={onRestore}>
          {t('welcome.restore')}
        </Button>
      </div>
    </VaultFrame>
  );
}

function MakeVault({ onMade, onBack }: { onMade: (groups: readonly string[]) => void; onBack: () => void }) {
  const { t } = useTranslation('vault');
  const [password, setPassword] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const make = async () => {
    if (password === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      onMade((await take(commands.createVault(password))).groups);
    } catch (thrown) {
      setError(appErrorOf(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      <NewPassword
        label={t('password.field')}
        autoFocus
        isDisabled={busy}
        onChange={setPassword}
        onEnter={() => void make()}
      />
      {error && <ErrorNote error={error} />}
      <div className={styles.actions}>
        <Button
          kind="main"
          className={styles.start}
          isDisabled={password === null || busy}
          onPress={() => void make()}
        >
          {t(busy ? 'password.creating' : 'password.create')}
        </Button>
        <Button kind="quiet" isDisabled={busy} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}
