/** A question between quotes, and under it what it is for: its cell, when it was last asked, why it was chosen. */
import { useTranslation } from 'react-i18next';
import { type NextQuestion, useToday } from '../../api';
import { inLanguage } from '../../shared';
import styles from './QuestionWords.module.css';
import { askedText, reasonTexts } from './questionText';

interface QuestionWordsProps {
  question: NextQuestion;
  /** Not where the cell is told by what stands around. */
  showCell: boolean;
}

export function QuestionWords({ question, showCell }: QuestionWordsProps) {
  const { t, i18n } = useTranslation('question');
  const today = useToday();
  const cell = t('cell.fills', {
    level: t(`level.${question.level}`),
    depth: t(`depth.${question.depth}`),
  });
  const asked = askedText(question, today, t);
  const about = [showCell && cell, showCell && asked].filter(Boolean).join(' · ');
  const reasons = [...reasonTexts(question, t), !showCell && asked].filter(Boolean).join(' · ');
  return (
    <div className={styles.words}>
      <p className={styles.text}>{t('quoted', { text: inLanguage(question.text, i18n.language) })}</p>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {reasons !== '' && <p className={styles.reasons}>{reasons}</p>}
    </div>
  );
}
