/** 问题库: the whole bank, cell by cell. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Question, useRead, useWrite } from '../../api';
import { ContentList } from '../content';
import { BankFilterBar } from './BankFilterBar';
import { type BankFilter, cellCounts, isNarrowed, questionsOf, WHOLE_BANK } from './bank';
import { CellCounts } from './CellCounts';
import { fieldName } from './fieldName';
import { fitText } from './fitText';
import styles from './QuestionBank.module.css';
import { QuestionForm } from './QuestionForm';

export function QuestionBank() {
  const { t } = useTranslation('question');
  const bank = useRead(['content', 'question'], commands.listQuestions);
  const [filter, setFilter] = useState<BankFilter>(WHOLE_BANK);
  const putAway = useWrite(commands.putAwayQuestion);
  const restore = useWrite(commands.restoreQuestion);
  const remove = useWrite(commands.removeQuestion);
  const all = bank.data ?? [];
  return (
    <ContentList
      reading={bank}
      found={questionsOf(all, filter)}
      filter={filter}
      everything={WHOLE_BANK}
      isNarrowed={isNarrowed(filter)}
      onFilter={setFilter}
      map={
        <CellCounts
          label={t('bank.map')}
          counts={cellCounts(all, filter)}
          chosen={filter}
          onChoose={(cell) => setFilter({ ...filter, ...cell })}
        />
      }
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
      fieldName={(field) => fieldName(field, t)}
      columnsOf={(question) => <Columns question={question} />}
      formOf={(question, onClose) => <QuestionForm question={question} cell={filter} onClose={onClose} />}
      onPutAway={(key, isPutAway) => void putAway.run(key, isPutAway)}
      onRestore={(key) => void restore.run(key)}
      onRemove={(key) => void remove.run(key)}
    />
  );
}

/** Whom it fits, and the step of a conversation it belongs to. */
function Columns({ question }: { question: Question }) {
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
