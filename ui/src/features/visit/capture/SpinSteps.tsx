/** The four SPIN steps as chips: one chosen asks for a question of that step, chosen again it is let go. */
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SPINS, type Spin } from '../../../api';
import { LEGIBLE } from '../../../shared';
import styles from './SpinSteps.module.css';

interface SpinStepsProps {
  chosen: Spin | null;
  onChoose: (spin: Spin | null) => void;
}

export function SpinSteps({ chosen, onChoose }: SpinStepsProps) {
  const { t } = useTranslation(['visit', 'question']);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not fields
    <div role="group" aria-label={t('capture.spin')} className={styles.steps} {...LEGIBLE}>
      {SPINS.map((step) => (
        <ToggleButton
          key={step}
          className={styles.step}
          isSelected={chosen === step}
          onChange={(on) => onChoose(on ? step : null)}
          aria-label={`${t(`capture.spinLetter.${step}`)} ${t(`question:spin.${step}`)}`}
        >
          <b className={styles.letter}>{t(`capture.spinLetter.${step}`)}</b>
          <span>{t(`question:spin.${step}`)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
