/** 下一问: the one question most worth asking this client next. */
import { Check, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NextQuestion } from '../../api';
import { Button, IconButton, Section } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './NextQuestionCard.module.css';
import { NoQuestion } from './NoQuestion';
import { QuestionWords } from './QuestionWords';
import { useNextQuestion } from './useNextQuestion';

interface NextQuestionCardProps {
  client: string;
  /** The answer is to be taken down; without it the card only asks. */
  onAnswer?: (question: NextQuestion) => void;
}

export function NextQuestionCard({ client, onAnswer }: NextQuestionCardProps) {
  const { t } = useTranslation('question');
  const { reading, question, asked, pass } = useNextQuestion(client, null);
  return (
    <Section title={t('card.title')}>
      {reading.error && <ErrorNote error={reading.error} small />}
      {reading.data && question === null && <NoQuestion />}
      {question !== null && (
        <div className={styles.card}>
          <QuestionWords question={question} showCell />
          <div className={styles.acts}>
            {onAnswer && (
              <Button small className={styles.answer ?? ''} onPress={() => onAnswer(question)}>
                {t('action.answer')}
              </Button>
            )}
            <span className={styles.grow} />
            <IconButton label={t('action.asked')} icon={<Check aria-hidden="true" />} onPress={asked} />
            <IconButton label={t('action.another')} icon={<RefreshCw aria-hidden="true" />} onPress={pass} />
          </div>
        </div>
      )}
    </Section>
  );
}
