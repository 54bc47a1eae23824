/** A question put to the client, in the words of the bank as they are now. */
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineQuestion } from '../../api';
import { Chip, inLanguage } from '../../shared';
import { cellWord } from '../need';
import { EntryFrame } from './EntryFrame';

export function QuestionEntry({ question }: { question: TimelineQuestion }) {
  const { t, i18n } = useTranslation('timeline');
  const { t: tNeed } = useTranslation(['need', 'question']);
  return (
    <EntryFrame
      icon={<CircleHelp />}
      title={
        <>
          {t(question.outcome === 'answered' ? 'answered' : 'asked')}
          <Chip>{cellWord(question, tNeed)}</Chip>
        </>
      }
      text={question.text === null ? t('questionGone') : inLanguage(question.text, i18n.language)}
    />
  );
}
