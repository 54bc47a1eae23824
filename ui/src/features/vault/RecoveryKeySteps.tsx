/** The recovery key: shown once in groups, saved as a page to print, then typed back. Used by first run and settings. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take } from '../../api';
import { Button } from '../../shared';
import { ErrorNote } from '../../wired';
import { KeyField } from './KeyField';
import styles from './RecoveryKeySteps.module.css';
import { matchKey } from './recoveryText';

export function ShownKey({ groups, onNext }: { groups: readonly string[]; onNext: () => void }) {
  const { t } = useTranslation('vault');
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setError(null);
    try {
      const folder = await take(commands.chooseExportFolder());
      if (folder !== null) setSaved(await take(commands.saveRecoverySheet(folder)));
    } catch (thrown) {
      setError(appErrorOf(thrown));
    }
  };
  return (
    <div className={styles.steps}>
      <ol className={styles.groups} aria-label={t('key.label')} data-selectable="">
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
          <li key={at} className={styles.group}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            {group}
          </li>
        ))}
      </ol>
      <p className={styles.advice}>{t('key.advice')}</p>
      {error && <ErrorNote error={error} />}
      {saved && (
        <p className={styles.saved} role="status">
          {t('key.saved', { name: saved })}
        </p>
      )}
      <div className={styles.actions}>
        <Button icon={<Printer aria-hidden="true" />} onPress={() => void save()}>
          {t('key.save')}
        </Button>
        <Button kind="main" onPress={onNext}>
          {t('key.next')}
        </Button>
      </div>
    </div>
  );
}

interface ConfirmKeyProps {
  groups: readonly string[];
  onLook: () => void;
  onConfirmed: () => void;
}

export function ConfirmKey({ groups, onLook, onConfirmed }: ConfirmKeyProps) {
  const { t } = useTranslation('vault');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const match = matchKey(groups, typed);
  const confirm = async () => {
    setError(null);
    try {
      await take(commands.confirmRecoveryKey(typed));
      onConfirmed();
    } catch (thrown) {
      setError(appErrorOf(thrown));
    }
  };
  return (
    <div className={styles.steps}>
      <KeyField
        label={t('confirm.field')}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        onEnter={() => void confirm()}
        wrong={match.wrong > 0 ? t('confirm.wrongGroup', { at: match.wrong }) : undefined}
        note={t('confirm.progress', { done: match.done, total: groups.length })}
      />
      {error && <ErrorNote error={error} />}
      <div className={styles.actions}>
        <Button kind="quiet" onPress={onLook}>
          {t('confirm.look')}
        </Button>
        <Button kind="main" isDisabled={match.done < groups.length} onPress={() => void confirm()}>
          {t('confirm.next')}
        </Button>
      </div>
    </div>
  );
}
