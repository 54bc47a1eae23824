/** Choosing a password: how strong it is as it is typed and what makes it weak, then once more. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Strength, take } from '../../api';
import { cx, useDebounced } from '../../shared';
import styles from './NewPassword.module.css';
import { PasswordField } from './PasswordField';

interface NewPasswordProps {
  label: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** The password once it is acceptable and typed twice alike, else null. */
  onChange: (password: string | null) => void;
  onEnter: () => void;
}

const SCORES = ['s0', 's1', 's2', 's3', 's4'] as const;

export function NewPassword({ label, autoFocus, isDisabled, onChange, onEnter }: NewPasswordProps) {
  const { t } = useTranslation('vault');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const strength = useStrength(password);
  const ready = strength?.acceptable === true && password === again;

  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what was typed changes, not when the listener does
  useEffect(() => onChange(ready ? password : null), [ready, password]);

  const score = strength?.score ?? 0;
  return (
    <>
      <div className={styles.first}>
        <PasswordField
          label={label}
          value={password}
          onChange={setPassword}
          autoFocus={autoFocus}
          isDisabled={isDisabled}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a meter element cannot be four marks */}
        <div
          role="meter"
          aria-label={t('password.strength')}
          aria-valuemin={0}
          aria-valuemax={4}
          aria-valuenow={score}
          className={styles.meter}
        >
          {[1, 2, 3, 4].map((mark) => (
            <i key={mark} className={cx(styles.mark, score >= mark && styles[`score${score}`])} />
          ))}
        </div>
        <p className={styles.says} aria-live="polite">
          {password !== '' && strength && (
            <>
              <span className={strength.acceptable ? styles.good : styles.weak}>
                {t(`password.score.${SCORES[score] ?? 's0'}`)}
              </span>
              {!strength.acceptable &&
                strength.weaknesses[0] &&
                ` · ${t(`password.weakness.${strength.weaknesses[0]}`)}`}
            </>
          )}
        </p>
      </div>
      <PasswordField
        label={t('password.again')}
        value={again}
        onChange={setAgain}
        onEnter={() => ready && onEnter()}
        isDisabled={isDisabled}
        wrong={again !== '' && !password.startsWith(again) ? t('password.mismatch') : undefined}
      />
    </>
  );
}

function useStrength(password: string): Strength | null {
  const still = useDebounced(password, 80);
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let wanted = true;
    if (still === '') {
      setStrength(null);
      return;
    }
    take(commands.passwordStrength(still)).then(
      (answer) => wanted && setStrength(answer),
      // Without an answer nothing is accepted: the core would refuse it anyway.
      () => wanted && setStrength(null),
    );
    return () => {
      wanted = false;
    };
  }, [still]);
  return password === '' || still !== password ? null : strength;
}
