/**
 * What to ask for one cell of the map: the question, why this one, and what becomes of it. `w` takes the answer down,
 * `q` says it was asked, `p` passes on to another.
 */
import { useTranslation } from 'react-i18next';
import type { NeedDepth, NeedLevel, NextQuestion } from '../../api';
import { Button, useLate, useShortcut } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './CellQuestion.module.css';
import { NoQuestion } from './NoQuestion';
import { QuestionWords } from './QuestionWords';
import { useNextQuestion } from './useNextQuestion';

interface CellQuestionProps {
  client: string;
  level: NeedLevel;
  depth: NeedDepth;
  /** The answer is to be taken down. */
  onAnswer: (question: NextQuestion) => void;
}

export function CellQuestion({ client, level, depth, onAnswer }: CellQuestionProps) {
  const { t } = useTranslation('question');
  const { reading, question, asked, pass } = useNextQuestion(client, { level, depth });
  const late = useLate(reading.isLoading);
  const there = { when: question !== null };
  useShortcut('w', () => question && onAnswer(question), { ...there, title: t('action.answer') });
  useShortcut('q', asked, { ...there, title: t('action.asked') });
  useShortcut('p', pass, { ...there, title: t('action.another') });
  if (reading.error) {
    return (
      <ErrorNote
        error={reading.error}
        small
        action={
          <Button small onPress={() => void reading.reload()}>
            {t('action.retry')}
          </Button>
        }
      />
    );
  }
  if (reading.isLoading) return late ? <div aria-busy="true" className={styles.waiting} /> : null;
  if (question === null) return <NoQuestion />;
  return (
    <section aria-label={t('cell.label')} className={styles.cell}>
      <QuestionWords question={question} showCell={false} />
      <div className={styles.acts}>
        <Button small kind="main" kbd="W" onPress={() => onAnswer(question)}>
          {t('action.answer')}
        </Button>
        <Button small kbd="Q" onPress={asked}>
          {t('action.asked')}
        </Button>
        <Button small kind="quiet" kbd="P" onPress={pass}>
          {t('action.another')}
        </Button>
      </div>
    </section>
  );
}
