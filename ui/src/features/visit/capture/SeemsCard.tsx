/** What the words just written or taken down seem to be of the needs, and the key that says yes. */
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NeedSuggestion } from '../../../api';
import { Kbd, Section } from '../../../shared';
import { cellWord } from '../../need';
import type { Heard } from './heard';
import styles from './SeemsCard.module.css';

interface SeemsCardProps {
  suggestion: NeedSuggestion;
  of: Heard['of'];
  onAccept: () => void;
}

export function SeemsCard({ suggestion, of, onAccept }: SeemsCardProps) {
  const { t } = useTranslation('visit');
  const { t: tNeed } = useTranslation(['need', 'question']);
  const cell = cellWord(suggestion, tNeed);
  return (
    <Section title={t(of === 'entry' ? 'capture.seemsNow' : 'capture.seemed')}>
      <AriaButton
        className={styles.card}
        aria-label={t('capture.acceptSeems', { seems: cell })}
        onPress={onAccept}
        // The line being written keeps the focus until the pad takes it.
        preventFocusOnPress
      >
        <span className={styles.seems}>
          {suggestion.theme && (
            <>
              <b>{tNeed(`question:theme.${suggestion.theme}`)}</b>
              {' → '}
            </>
          )}
          {t('capture.seems', { cell })}
        </span>
        <span className={styles.key}>
          <Kbd keys="mod+d" /> {t('capture.accept')}
        </span>
      </AriaButton>
    </Section>
  );
}
