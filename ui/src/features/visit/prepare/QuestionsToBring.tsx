/** 今天想知道: the questions to take along, why each, and what becomes of it: brought, asked already, or another instead. */
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commands, type NextQuestion, type QuestionOutcome, useWrite } from '../../../api';
import { Button, Empty, IconButton, inLanguage } from '../../../shared';
import { QuestionWords } from '../../question';
import { OutcomeMark } from '../OutcomeMark';
import styles from './QuestionsToBring.module.css';
import { useFocusKept } from './useFocusKept';

interface QuestionsToBringProps {
  visit: string;
  client: string;
  questions: readonly NextQuestion[];
}

export function QuestionsToBring({ visit, client, questions }: QuestionsToBringProps) {
  const { t, i18n } = useTranslation('visit');
  const ask = useWrite(commands.putQuestion);
  // The list itself shows at once that one is brought along or another stands in its place.
  const put = useWrite(commands.putQuestion, { tell: false });
  const isBusy = ask.isRunning || put.isRunning;

  const focus = useFocusKept<HTMLOListElement>(questions);

  async function becomes(question: NextQuestion, outcome: QuestionOutcome): Promise<void> {
    if (isBusy) return;
    const write = outcome === 'asked' ? ask : put;
    focus.pressed(question.key);
    const done = await write.run({ client, visit, question: question.key, outcome });
    if (!done.ok) focus.forget();
  }

  if (questions.length === 0) return <Empty small>{t('prepare.nothingToKnow')}</Empty>;
  return (
    <ol ref={focus.list} className={styles.questions}>
      {questions.map((question) => {
        const text = inLanguage(question.text, i18n.language);
        return (
          <li key={question.key} tabIndex={-1} className={styles.question} data-outcome={question.outcome}>
            <QuestionWords question={question} showCell />
            <div className={styles.acts}>
              <Outcome
                question={question}
                isBusy={isBusy}
                onBring={() => void becomes(question, 'proposed')}
                label={t('prepare.bringOne', { question: text })}
              />
              {question.outcome !== 'asked' && question.outcome !== 'answered' && (
                <>
                  <Button
                    small
                    kind="quiet"
                    isDisabled={isBusy}
                    aria-label={t('capture.askedOf', { question: text })}
                    onPress={() => void becomes(question, 'asked')}
                  >
                    {t('capture.question.asked')}
                  </Button>
                  <IconButton
                    label={t('prepare.anotherFor', { question: text })}
                    icon={<RefreshCw aria-hidden="true" />}
                    isDisabled={isBusy}
                    onPress={() => void becomes(question, 'passed')}
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What became of it so far; while nothing did, the way to bring it along. */
function Outcome({
  question: { outcome },
  isBusy,
  onBring,
  label,
}: {
  question: NextQuestion;
  isBusy: boolean;
  onBring: () => void;
  label: string;
}) {
  const { t } = useTranslation('visit');
  if (outcome === null || outcome === 'passed')
    return (
      <Button small isDisabled={isBusy} aria-label={label} onPress={onBring}>
        {t('prepare.bring')}
      </Button>
    );
  const word = {
    proposed: t('prepare.brought'),
    asked: t('capture.question.wasAsked'),
    answered: t('capture.question.answered'),
  };
  return <OutcomeMark>{word[outcome]}</OutcomeMark>;
}
