/** 问题库: the whole bank, cell by cell. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type QuestionView, useRead, useWrite } from '../../api';
import { BankFilterBar } from './BankFilterBar';
import { type BankFilter, cellCounts, isNarrowed, questionsOf, WHOLE_BANK } from './bank';
import { Collection } from './collection/Collection';
import { fitText } from './fitText';
import styles from './QuestionBank.module.css';
import { QuestionForm } from './QuestionForm';
import { fieldsOf, requestOf } from './questionForm';

export function QuestionBank() {
  const { t, i18n } = useTranslation('question');
  const bank = useRead(['question', 'bank'], commands.listQuestions);
  const [filter, setFilter] = useState<BankFilter>(WHOLE_BANK);
  const write = useWrite(commands.saveQuestion);
  const restore = useWrite(commands.restoreQuestion);
  const all = bank.data ?? [];
  const putAway = (question: QuestionView) => {
    const fields = fieldsOf(question, i18n.language);
    void write.run(requestOf(question.key, { ...fields, isPutAway: !question.isPutAway }));
  };
  return (
    <Collection
      reading={bank}
      found={questionsOf(all, filter)}
      counts={cellCounts(all, filter)}
      filter={filter}
      everything={WHOLE_BANK}
      isNarrowed={isNarrowed(filter)}
      onFilter={setFilter}
      bar={<BankFilterBar filter={filter} onNarrow={(part) => setFilter({ ...filter, ...part })} />}
      words={{
        about: t('bank.about'),
        add: t('bank.add'),
        search: t('bank.search'),
        count: t('bank.count', { count: all.length }),
        none: t('bank.none'),
      }}
      headingOf={({ level, depth }) =>
        t('cell.name', { level: t(`level.${level}`), depth: t(`depth.${depth}`) })
      }
      columnsOf={(question) => <Columns question={question} />}
      formOf={(question, onClose) => <QuestionForm question={question} cell={filter} onClose={onClose} />}
      onPutAway={putAway}
      onRestore={(question) => void restore.run(question.key)}
    />
  );
}

/** Whom it fits, and the step of a conversation it belongs to. */
function Columns({ question }: { question: QuestionView }) {
  const { t } = useTranslation('question');
  const { t: tClient } = useTranslation(['client', 'tier']);
  const fit = fitText(question.fit, t, tClient);
  return (
    <>
      <span className={styles.fit} title={fit || undefined}>
        {fit || t('bank.anyone')}
      </span>
      <span className={styles.spin}>{question.spin && t(`spin.${question.spin}`)}</span>
    </>
  );
}
