/** Whom a question fits, group by group; of a shipped question each with the way back to what is shipped. */
import { useTranslation } from 'react-i18next';
import { AGES, type QuestionFit, STAGES, THEMES, TIERS, TIES, WORK } from '../../api';
import { ToggleChips } from '../../shared';
import { isSame, Restorable } from '../content';
import styles from './FitFields.module.css';

interface FitFieldsProps {
  fit: QuestionFit;
  onChange: (fit: QuestionFit) => void;
  shipped?: QuestionFit | null;
}

export function FitFields({ fit, onChange, shipped = null }: FitFieldsProps) {
  const { t } = useTranslation(['question', 'client', 'tier']);
  /** One group; what is chosen of it may hold a word that cannot be chosen, which is let be. */
  function group<K extends keyof QuestionFit, V extends QuestionFit[K][number] & string>(
    key: K,
    all: readonly V[],
    name: (one: V) => string,
  ) {
    const known = (chosen: readonly string[]) =>
      chosen.flatMap((one) => all.find((word) => word === one) ?? []);
    const isChanged =
      shipped !== null &&
      // The first of the ties that the client has is the one asked about.
      !(key === 'ties' ? fit.ties.join() === shipped.ties.join() : isSame(fit[key], shipped[key]));
    return (
      <Restorable
        name={t(`group.${key}`)}
        isChanged={isChanged}
        was={shipped === null ? '' : known(shipped[key]).map(name).join(t('and'))}
        onRestore={() => shipped && onChange({ ...fit, [key]: shipped[key] })}
      >
        <ToggleChips
          label={t(`group.${key}`)}
          all={all}
          chosen={known(fit[key])}
          name={name}
          onChange={(chosen) => onChange({ ...fit, [key]: chosen })}
        />
      </Restorable>
    );
  }
  return (
    <div className={styles.fields}>
      {group('tiers', TIERS, (one) => t(`tier:${one}`))}
      {group('stages', STAGES, (one) => t(`client:stage.${one}`))}
      {group('ages', AGES, (one) => t(`age.${one}`))}
      {group('ties', TIES, (one) => t(`tie.${one}`))}
      {group('work', WORK, (one) => t(`work.${one}`))}
      {group('themes', THEMES, (one) => t(`theme.${one}`))}
    </div>
  );
}
