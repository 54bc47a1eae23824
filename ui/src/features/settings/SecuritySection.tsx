/** Locking, the password, the recovery key. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take } from '../../api';
import { Button, Chip, Select, Setting, SettingGroup, showToast } from '../../shared';
import { ErrorNote } from '../../wired';
import { ConfirmKey, NewPassword, PasswordField, ShownKey, useGate } from '../vault';
import { minutesText, withPresent } from './minutes';
import styles from './SecuritySection.module.css';
import { useSettingChange } from './useSettingChange';

const LOCK_MINUTES = [1, 3, 5, 10, 15, 30, 60, 120];

export function SecuritySection() {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const { settings, change } = useSettingChange();
  return (
    <SettingGroup>
      <Setting title={t('security.autoLock')} note={t('security.autoLockNote')}>
        <div className={styles.line}>
          <Select
            label={t('security.autoLock')}
            hideLabel
            className={styles.minutes}
            options={withPresent(LOCK_MINUTES, settings?.autoLockMinutes).map((minutes) => ({
              value: String(minutes),
              label: minutesText(minutes, t),
            }))}
            value={settings ? String(settings.autoLockMinutes) : null}
            onChange={(minutes) => void change({ field: 'autoLockMinutes', value: Number(minutes) })}
          />
          <Button kbd="mod+l" onPress={() => void gate.lock()}>
            {t('security.lockNow')}
          </Button>
        </div>
      </Setting>
      <Setting title={t('security.password')} note={t('security.passwordNote')}>
        <ChangePassword />
      </Setting>
      <Setting title={t('security.key')} note={t('security.keyNote')}>
        {settings?.recoveryKeyConfirmed === false && <Chip tone="cinnabar">{t('security.unconfirmed')}</Chip>}
        <RenewKey />
      </Setting>
    </SettingGroup>
  );
}

function ChangePassword() {
  const { t } = useTranslation('settings');
  // A new round gives empty fields.
  const [round, setRound] = useState(0);
  const [old, setOld] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const change = async () => {
    if (old === '' || next === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      await take(commands.changePassword(old, next));
      setOld('');
      setRound(round + 1);
      showToast({ tone: 'done', text: t('security.changed') });
    } catch (thrown) {
      setError(appErrorOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const wrong = error?.code === 'unlockFailed';
  return (
    <div className={styles.form}>
      <PasswordField
        label={t('security.oldPassword')}
        value={old}
        onChange={(to) => {
          setOld(to);
          setError(null);
        }}
        wrong={wrong ? t('security.wrong') : undefined}
      />
      <NewPassword
        key={round}
        label={t('security.newPassword')}
        isDisabled={busy}
        onChange={setNext}
        onEnter={() => void change()}
      />
      {error && !wrong && <ErrorNote error={error} />}
      <div>
        <Button isDisabled={old === '' || next === null || busy} onPress={() => void change()}>
          {t('security.change')}
        </Button>
      </div>
    </div>
  );
}

type Renewal = { at: 'password' } | { at: 'shown' | 'confirm'; groups: readonly string[] };

function RenewKey() {
  const { t } = useTranslation('settings');
  const [step, setStep] = useState<Renewal>({ at: 'password' });
  const [password, setPassword] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const renew = async () => {
    if (password === '') return;
    setError(null);
    try {
      const { groups } = await take(commands.renewRecoveryKey(password));
      setPassword('');
      setStep({ at: 'shown', groups });
    } catch (thrown) {
      setError(appErrorOf(thrown));
    }
  };
  if (step.at === 'shown')
    return <ShownKey groups={step.groups} onNext={() => setStep({ at: 'confirm', groups: step.groups })} />;
  if (step.at === 'confirm') {
    return (
      <ConfirmKey
        groups={step.groups}
        onLook={() => setStep({ at: 'shown', groups: step.groups })}
        onConfirmed={() => {
          setStep({ at: 'password' });
          showToast({ tone: 'done', text: t('security.renewed') });
        }}
      />
    );
  }
  const wrong = error?.code === 'unlockFailed';
  return (
    <div className={styles.form}>
      <PasswordField
        label={t('security.oldPassword')}
        value={password}
        onChange={(to) => {
          setPassword(to);
          setError(null);
        }}
        onEnter={() => void renew()}
        wrong={wrong ? t('security.wrong') : undefined}
      />
      {error && !wrong && <ErrorNote error={error} />}
      <div>
        <Button isDisabled={password === ''} onPress={() => void renew()}>
          {t('security.renew')}
        </Button>
      </div>
    </div>
  );
}
