/** From how many years to how many; one end may be open. */
import { useTranslation } from 'react-i18next';
import styles from './ClauseEditor.module.css';
import { AGE_MOST, isTurned } from './clause';
import { NumberBox } from './NumberBox';

interface YearsSpanProps {
  span: { from: number | null; to: number | null };
  onChange: (span: { from: number | null; to: number | null }) => void;
  onDone: () => void;
  autoFocus?: boolean;
}

export function YearsSpan({ span: { from, to }, onChange, onDone, autoFocus = false }: YearsSpanProps) {
  const { t } = useTranslation('audience');
  return (
    <div className={styles.span}>
      <NumberBox
        label={t('edit.ageFrom')}
        autoFocus={autoFocus}
        value={from}
        most={AGE_MOST}
        onChange={(years) => onChange({ from: years, to })}
        onEnter={onDone}
        wrong={isTurned({ from, to }) ? t('edit.turned') : undefined}
      />
      <NumberBox
        label={t('edit.ageTo')}
        value={to}
        most={AGE_MOST}
        onChange={(years) => onChange({ from, to: years })}
        onEnter={onDone}
      />
    </div>
  );
}
