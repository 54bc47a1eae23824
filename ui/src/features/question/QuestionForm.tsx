/** A question of the bank being added or changed. */
import { useTranslation } from 'react-i18next';
import { commands, DEPTHS, LEVELS, SPINS } from '../../api';
import { RadioChips } from '../../shared';
import { ContentForm, FitGroup, Restorable, TextPair } from '../content';
import type { BankEntry, CellChoice } from './bank';
import { FitFields } from './FitFields';
import styles from './QuestionForm.module.css';
import { fieldsOf, newFields, requestOf, shippedFields, speaksOfKin, wrongOf } from './questionForm';

interface QuestionFormProps {
  /** `null` for a new one. */
  question: BankEntry | null;
  /** Where a new one begins. */
  cell: CellChoice;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
}

export function QuestionForm({ question, cell, onClose }: QuestionFormProps) {
  const { t } = useTranslation('question');
  const key = question?.key ?? '';
  const shipped = question?.shipped ?? null;
  return (
    <ContentForm
      label={t(question ? 'form.edit' : 'form.add')}
      draft={`own/question/${key || 'new'}`}
      start={question ? fieldsOf(question) : newFields(cell)}
      shipped={shipped && shippedFields(shipped)}
      wrongOf={wrongOf}
      requestOf={(fields) => requestOf(key, fields)}
      command={commands.saveQuestion}
      onClose={onClose}
    >
      {({ fields, change, tried, save, asShipped }) => (
        <>
          <TextPair
            label={t('form.text')}
            value={fields.text}
            onChange={(text) => change({ text })}
            shipped={shipped?.text ?? null}
            hint={t('form.textHint')}
            note={speaksOfKin(fields) ? t('form.kinNote') : undefined}
            wrong={wrongOf(fields) === 'kin' && tried ? t('form.kinNeeded') : undefined}
            check={commands.checkQuestionText}
            onEnter={save}
          />
          <div className={styles.where}>
            <Restorable {...asShipped('level', t('form.level'), (level) => t(`level.${level}`))}>
              <RadioChips
                label={t('form.level')}
                options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
                value={fields.level}
                onChange={(level) => change({ level })}
              />
            </Restorable>
            <Restorable {...asShipped('depth', t('form.depth'), (depth) => t(`depth.${depth}`))}>
              <RadioChips
                label={t('form.depth')}
                options={DEPTHS.map((value) => ({ value, label: t(`depth.${value}`) }))}
                value={fields.depth}
                onChange={(depth) => change({ depth })}
              />
            </Restorable>
            <Restorable
              {...asShipped('spin', t('form.spin'), (spin) =>
                spin === 'none' ? t('form.noSpin') : t(`spin.${spin}`),
              )}
            >
              <RadioChips
                label={t('form.spin')}
                options={[
                  ...SPINS.map((value) => ({ value, label: t(`spin.${value}`) })),
                  { value: 'none' as const, label: t('form.noSpin') },
                ]}
                value={fields.spin}
                onChange={(spin) => change({ spin })}
              />
            </Restorable>
          </div>
          <FitGroup title={t('form.whom')} note={t('form.whomNote')}>
            <FitFields fit={fields.fit} onChange={(fit) => change({ fit })} shipped={shipped?.fit ?? null} />
          </FitGroup>
        </>
      )}
    </ContentForm>
  );
}
