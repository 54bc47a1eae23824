/** Whom a question fits, group by group. */
import { useTranslation } from 'react-i18next';
import { AGES, type QuestionFit, STAGES, THEMES, TIERS, TIES, WORK } from '../../api';
import { ToggleChips } from '../../shared';
import styles from './FitFields.module.css';

export function FitFields({ fit, onChange }: { fit: QuestionFit; onChange: (fit: QuestionFit) => void }) {
  const { t } = useTranslation(['question', 'client', 'tier']);
  return (
    <div className={styles.fields}>
      <ToggleChips
        label={t('group.tiers')}
        all={TIERS}
        chosen={fit.tiers}
        name={(one) => t(`tier:${one}`)}
        onChange={(tiers) => onChange({ ...fit, tiers })}
      />
      <ToggleChips
        label={t('group.stages')}
        all={STAGES}
        chosen={fit.stages}
        name={(one) => t(`client:stage.${one}`)}
        onChange={(stages) => onChange({ ...fit, stages })}
      />
      <ToggleChips
        label={t('group.ages')}
        all={AGES}
        chosen={fit.ages.filter((one) => one !== 'unknown')}
        name={(one) => t(`age.${one}`)}
        onChange={(ages) => onChange({ ...fit, ages })}
      />
      <ToggleChips
        label={t('group.ties')}
        all={TIES}
        chosen={fit.ties}
        name={(one) => t(`tie.${one}`)}
        onChange={(ties) => onChange({ ...fit, ties })}
      />
      <ToggleChips
        label={t('group.work')}
        all={WORK}
        chosen={fit.work}
        name={(one) => t(`work.${one}`)}
        onChange={(work) => onChange({ ...fit, work })}
      />
      <ToggleChips
        label={t('group.themes')}
        all={THEMES}
        chosen={fit.themes}
        name={(one) => t(`theme.${one}`)}
        onChange={(themes) => onChange({ ...fit, themes })}
      />
    </div>
  );
}
