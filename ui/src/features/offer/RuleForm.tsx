/** A rule being added or changed. */
import { useTranslation } from 'react-i18next';
import { commands, DEPTHS, LEVELS, METHODS, type OfferRule, THEMES } from '../../api';
import { RadioChips, TextArea, TextField, ToggleChips } from '../../shared';
import { type CellChoice, CollectionForm, FitGroup, TEXT_MAX } from '../question';
import { KINDS } from './kinds';
import styles from './RuleForm.module.css';
import { daysOf, fieldsOf, newFields, requestOf, wrongOf } from './ruleForm';

interface RuleFormProps {
  /** `null` for a new one. */
  rule: OfferRule | null;
  /** Where a new one begins. */
  cell: CellChoice;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
}

export function RuleForm({ rule, cell, onClose }: RuleFormProps) {
  const { t, i18n } = useTranslation(['offer', 'question', 'client']);
  const key = rule?.key ?? '';
  return (
    <CollectionForm
      label={t(rule ? 'form.edit' : 'form.add')}
      draft={`offer/${key || 'new'}`}
      start={rule ? fieldsOf(rule, i18n.language) : newFields(cell)}
      wrongOf={wrongOf}
      requestOf={(fields) => requestOf(key, fields)}
      command={commands.saveOfferRule}
      onClose={onClose}
    >
      {({ fields, change, tried, save }) => (
        <>
          <div className={styles.line}>
            <TextArea
              label={t('form.text')}
              autoFocus
              minRows={1}
              className={styles.text ?? ''}
              placeholder={t('form.textHint')}
              maxLength={TEXT_MAX}
              value={fields.text}
              onChange={(text) => change({ text })}
              onEnter={save}
            />
            <TextField
              label={t('form.within')}
              className={styles.days ?? ''}
              inputMode="numeric"
              value={fields.withinDays}
              onChange={(withinDays) => change({ withinDays })}
              onEnter={save}
              wrong={
                daysOf(fields.withinDays) === null && (tried || fields.withinDays !== '')
                  ? t('form.withinWrong')
                  : undefined
              }
            />
          </div>
          <div className={styles.line}>
            <RadioChips
              label={t('form.kind')}
              options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              value={fields.kind}
              onChange={(kind) => change({ kind })}
            />
            {fields.kind === 'method' && (
              <RadioChips
                label={t('form.method')}
                options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
                value={fields.method}
                onChange={(method) => change({ method })}
              />
            )}
          </div>
          <FitGroup title={t('form.which')} note={t('form.whichNote')}>
            <ToggleChips
              label={t('form.levels')}
              all={LEVELS}
              chosen={fields.levels}
              name={(one) => t(`question:level.${one}`)}
              onChange={(levels) => change({ levels })}
            />
            <ToggleChips
              label={t('form.depths')}
              all={DEPTHS}
              chosen={fields.depths}
              name={(one) => t(`question:depth.${one}`)}
              onChange={(depths) => change({ depths })}
            />
            <ToggleChips
              label={t('form.themes')}
              all={THEMES}
              chosen={fields.themes}
              name={(one) => t(`question:theme.${one}`)}
              onChange={(themes) => change({ themes })}
            />
          </FitGroup>
        </>
      )}
    </CollectionForm>
  );
}
