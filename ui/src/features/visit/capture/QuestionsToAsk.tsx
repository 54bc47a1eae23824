/**
 * 今天想知道: the questions of the visit, each with the cell it would fill, and on demand one more question of a
 * SPIN step. F2 leads here from the entry; Enter takes the answer down, A says it was asked, S P I N choose a step,
 * Escape leads back.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type NextQuestion, type Spin, useWrite } from '../../../api';
import { Button, cx, Empty, inLanguage, Kbd, Section, useShortcut } from '../../../shared';
import { useRowCursor } from '../../../shared/useRowCursor';
import { CellChip } from '../line/CellChip';
import { OutcomeMark } from '../OutcomeMark';
import columns from './Columns.module.css';
import styles from './QuestionsToAsk.module.css';
import { SpinSteps } from './SpinSteps';
import { firstOpen, isDealtWith, spinOfKey } from './toAsk';
import { useSpinQuestion } from './useSpinQuestion';

interface QuestionsToAskProps {
  visit: string;
  client: string;
  questions: readonly NextQuestion[];
  onAnswer: (question: NextQuestion) => void;
  /** Back to where lines are written. */
  onLeave: () => void;
}

export function QuestionsToAsk({ visit, client, questions, onAnswer, onLeave }: QuestionsToAskProps) {
  const { t } = useTranslation('visit');
  const [spin, setSpin] = useState<Spin | null>(null);
  const spinQuestion = useSpinQuestion(client, spin, questions);
  const all = spinQuestion.question === null ? questions : [...questions, spinQuestion.question];
  const cursor = useRowCursor<HTMLDivElement>(
    all.map((question) => question.key),
    { letters: false },
  );
  // The tick in the row tells it; a toast would stand in the way of what is being written.
  const put = useWrite(commands.putQuestion, { tell: false });

  useShortcut(
    'f2',
    () => {
      const first = firstOpen(all);
      if (first) cursor.focusRow(first.key);
    },
    { whileTyping: true, title: t('capture.toKnowKeys') },
  );

  function asked(question: NextQuestion): void {
    if (!put.isRunning) void put.run({ client, visit, question: question.key, outcome: 'asked' });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = spinOfKey(event.key);
    if (event.key === 'Escape') onLeave();
    else if (step) setSpin((now) => (now === step ? null : step));
    else return;
    event.preventDefault();
  }

  const rowOf = (question: NextQuestion) => (
    <QuestionRow
      key={question.key}
      question={question}
      onAnswer={() => onAnswer(question)}
      onAsked={() => asked(question)}
      rowProps={cursor.rowProps(question.key)}
    />
  );
  return (
    <Section title={t('capture.toKnow')} action={all.length > 0 && <Kbd keys="f2" />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside */}
      <div onKeyDown={onKeyDown}>
        <div {...cursor.listProps} className={styles.list}>
          {questions.length === 0 && <Empty small>{t('capture.noQuestion')}</Empty>}
          {/* One list: a question that was asked goes up over the steps and keeps the focus. */}
          {[
            ...questions.map(rowOf),
            <SpinSteps key="" chosen={spin} onChoose={setSpin} />,
            spinQuestion.question !== null && rowOf(spinQuestion.question),
          ]}
          {spinQuestion.isNone && <p className={columns.none}>{t('capture.noSpinQuestion')}</p>}
        </div>
      </div>
    </Section>
  );
}

interface QuestionRowProps {
  question: NextQuestion;
  onAnswer: () => void;
  onAsked: () => void;
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
}

function QuestionRow({ question, onAnswer, onAsked, rowProps }: QuestionRowProps) {
  const { t, i18n } = useTranslation(['visit', 'question']);
  const text = inLanguage(question.text, i18n.language);
  const done = isDealtWith(question);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={text}
      className={cx(styles.row, done && styles.done)}
      {...rowProps}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter') onAnswer();
        else if (event.key === 'a' && !done) onAsked();
        else return;
        event.preventDefault();
      }}
    >
      <p className={styles.text}>{t('question:quoted', { text })}</p>
      <p className={styles.about}>
        <CellChip cell={question} />
        {done && (
          <OutcomeMark>
            {t(question.outcome === 'answered' ? 'capture.question.answered' : 'capture.question.wasAsked')}
          </OutcomeMark>
        )}
        <span className={styles.acts}>
          {!done && (
            <Button
              small
              kind="quiet"
              excludeFromTabOrder
              aria-label={t('capture.askedOf', { question: text })}
              onPress={onAsked}
            >
              {t('capture.question.asked')}
            </Button>
          )}
          {question.outcome !== 'answered' && (
            <Button
              small
              kind="quiet"
              excludeFromTabOrder
              aria-label={t('capture.answerOf', { question: text })}
              onPress={onAnswer}
            >
              {t('capture.question.answer')}
            </Button>
          )}
        </span>
      </p>
    </div>
  );
}
