/** What is filled in about the people around a client and their days. */
import { useTranslation } from 'react-i18next';
import { OCCASION_KINDS, PERSON_ROLES, WHOSE } from '../../../api';
import { Checkbox, RadioChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { useConditionDesk } from './ConditionContext';
import { type ClauseOf, DAYS_MOST } from './clause';
import { DaysChoice } from './DaysChoice';
import { SeveralWords } from './SeveralWords';
import { SPACES, summerText, summerYear } from './sentence';
import { YearsSpan } from './YearsSpan';

type FamilyClause = ClauseOf<'occasionAhead' | 'person' | 'childExam'>;

interface FamilyFieldsProps {
  clause: FamilyClause;
  onChange: (clause: FamilyClause) => void;
  onDone: () => void;
}

export function FamilyFields({ clause, onChange, onDone }: FamilyFieldsProps) {
  const { t } = useTranslation(SPACES);
  const { words } = useConditionDesk();
  switch (clause.about) {
    case 'occasionAhead':
      return (
        <>
          <DaysChoice
            label={t('edit.within')}
            days={clause.of.within}
            offered={[0, 7, 30, 60, 90]}
            say={(days) => (days === 0 ? t('edit.today') : `${days} ${t('edit.days')}`)}
            most={DAYS_MOST}
            onChange={(within) => onChange({ about: 'occasionAhead', of: { ...clause.of, within } })}
            onDone={onDone}
          />
          <SeveralWords
            label={t('edit.kinds')}
            all={OCCASION_KINDS}
            chosen={clause.of.kinds}
            name={(one) => t(`day.${one}`)}
            onChange={(kinds) => onChange({ about: 'occasionAhead', of: { ...clause.of, kinds } })}
          />
          <SeveralWords
            label={t('edit.whose')}
            all={WHOSE}
            chosen={clause.of.whose}
            name={(one) => t(`whose.${one}`)}
            onChange={(whose) => onChange({ about: 'occasionAhead', of: { ...clause.of, whose } })}
          />
        </>
      );
    case 'person':
      return (
        <>
          <SeveralWords
            label={t('edit.who')}
            hideLabel
            all={PERSON_ROLES}
            chosen={clause.of.who}
            name={(one) => t(`who.${one}`)}
            onChange={(who) => onChange({ about: 'person', of: { ...clause.of, who } })}
          />
          <YearsSpan
            span={clause.of}
            onChange={(span) => onChange({ about: 'person', of: { ...clause.of, ...span } })}
            onDone={onDone}
          />
        </>
      );
    case 'childExam':
      return (
        <>
          <RadioChips
            label={t('edit.exam')}
            hideLabel
            options={(['gaokao', 'zhongkao'] as const).map((value) => ({ value, label: t(`exam.${value}`) }))}
            value={clause.of.exam}
            onChange={(exam) => onChange({ about: 'childExam', of: { ...clause.of, exam } })}
          />
          <RadioChips
            label={t('edit.summer')}
            hideLabel
            options={(['coming', 'afterNext'] as const).map((value) => ({
              value,
              label: t('audience:summer.inYear', {
                said: summerText(value, words.today, t),
                year: summerYear(value, words.today),
              }),
            }))}
            value={clause.of.summer}
            onChange={(summer) => onChange({ about: 'childExam', of: { ...clause.of, summer } })}
          />
          <Checkbox
            isSelected={clause.of.mentions}
            onChange={(mentions) => onChange({ about: 'childExam', of: { ...clause.of, mentions } })}
          >
            {t('edit.mentions')}
          </Checkbox>
          <p className={styles.hint}>{t('edit.mentionsHint')}</p>
        </>
      );
  }
}
