/** A question of the bank being added or changed. */
import { useTranslation } from 'react-i18next';
import { commands, DEPTHS, LEVELS, type QuestionView, SPINS } from '../../api';
import { RadioChips, TextArea } from '../../shared';
import type { CellChoice } from './bank';
import { CollectionForm, FitGroup, TEXT_MAX } from './collection/CollectionForm';
import { FitFields } from './FitFields';
import styles from './QuestionForm.module.css';
import { fieldsOf, KIN, newFields, requestOf, wrongOf } from './questionForm';

interface QuestionFormProps {
  /** `null` for a new one. */
  question: QuestionView | null;
  /** Where a new one begins. */
  cell: CellChoice;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
}

export function QuestionForm({ question, cell, onClose }: QuestionFormProps) {
  const { t, i18n } = useTranslation('question');
  const key = question?.key ?? '';
  return (
    <CollectionForm
      label={t(question ? 'form.edit' : 'form.add')}
      draft={`question/${key || 'new'}`}
      start={question ? fieldsOf(question, i18n.language) : newFields(cell)}
      wrongOf={wrongOf}
      requestOf={(fields) => requestOf(key, fields)}
      command={commands.saveQuestion}
      onClose={onClose}
    >
      {({ fields, change, tried, save }) => (
        <>
          <TextArea
            label={t('form.text')}
            autoFocus
            minRows={1}
            placeholder={t('form.textHint')}
            maxLength={TEXT_MAX}
            value={fields.text}
            onChange={(text) => change({ text })}
            onEnter={save}
            {...(fields.text.includes(KIN) ? { note: t('form.kinNote') } : {})}
            {...(wrongOf(fields) === 'kin' && tried ? { wrong: t('form.kinNeeded') } : {})}
          />
          <div className={styles.where}>
            <RadioChips
              label={t('form.level')}
              options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
              value={fields.level}
              onChange={(level) => change({ level })}
            />
            <RadioChips
              label={t('form.depth')}
              options={DEPTHS.map((value) => ({ value, label: t(`depth.${value}`) }))}
              value={fields.depth}
              onChange={(depth) => change({ depth })}
            />
            <RadioChips
              label={t('form.spin')}
              options={[
                ...SPINS.map((value) => ({ value, label: t(`spin.${value}`) })),
                { value: 'none' as const, label: t('form.noSpin') },
              ]}
              value={fields.spin}
              onChange={(spin) => change({ spin })}
            />
          </div>
          <FitGroup title={t('form.whom')} note={t('form.whomNote')}>
            <FitFields fit={fields.fit} onChange={(fit) => change({ fit })} />
          </FitGroup>
        </>
      )}
    </CollectionForm>
  );
}
