/** A rule being added or changed. */
import { useTranslation } from 'react-i18next';
import { commands, DEPTHS, LEVELS, METHODS, THEMES } from '../../api';
import { RadioChips, TextField, ToggleChips } from '../../shared';
import { ContentForm, FitGroup, Restorable, TextPair } from '../content';
import type { CellChoice } from '../question';
import { KINDS } from './kinds';
import styles from './RuleForm.module.css';
import { daysOf, fieldsOf, newFields, requestOf, shippedFields, wrongOf } from './ruleForm';
import type { RuleEntry } from './rules';

interface RuleFormProps {
  /** `null` for a new one. */
  rule: RuleEntry | null;
  /** Where a new one begins. */
  cell: CellChoice;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
}

export function RuleForm({ rule, cell, onClose }: RuleFormProps) {
  const { t } = useTranslation(['offer', 'question', 'client']);
  const key = rule?.key ?? '';
  const shipped = rule?.shipped ?? null;
  const and = t('question:and');
  return (
    <ContentForm
      label={t(rule ? 'form.edit' : 'form.add')}
      draft={`own/offer/${key || 'new'}`}
      start={rule ? fieldsOf(rule) : newFields(cell)}
      shipped={shipped && shippedFields(shipped)}
      wrongOf={wrongOf}
      requestOf={(fields) => requestOf(key, fields)}
      command={commands.saveOfferRule}
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
            check={commands.checkOfferText}
            checksWords
            onEnter={save}
          />
          <div className={styles.line}>
            <Restorable {...asShipped('kind', t('form.kind'), (kind) => t(`kind.${kind}`))}>
              <RadioChips
                label={t('form.kind')}
                options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                value={fields.kind}
                onChange={(kind) => change({ kind })}
              />
            </Restorable>
            {fields.kind === 'method' && (
              <Restorable
                {...asShipped('method', t('form.method'), (method) => t(`client:method.${method}`))}
              >
                <RadioChips
                  label={t('form.method')}
                  options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
                  value={fields.method}
                  onChange={(method) => change({ method })}
                />
              </Restorable>
            )}
            <Restorable
              {...asShipped('withinDays', t('form.within'), (days) =>
                t('rules.days', { count: Number(days) }),
              )}
            >
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
            </Restorable>
          </div>
          <FitGroup title={t('form.which')} note={t('form.whichNote')}>
            <Restorable
              {...asShipped('levels', t('form.levels'), (levels) =>
                levels.map((one) => t(`question:level.${one}`)).join(and),
              )}
            >
              <ToggleChips
                label={t('form.levels')}
                all={LEVELS}
                chosen={fields.levels}
                name={(one) => t(`question:level.${one}`)}
                onChange={(levels) => change({ levels })}
              />
            </Restorable>
            <Restorable
              {...asShipped('depths', t('form.depths'), (depths) =>
                depths.map((one) => t(`question:depth.${one}`)).join(and),
              )}
            >
              <ToggleChips
                label={t('form.depths')}
                all={DEPTHS}
                chosen={fields.depths}
                name={(one) => t(`question:depth.${one}`)}
                onChange={(depths) => change({ depths })}
              />
            </Restorable>
            <Restorable
              {...asShipped('themes', t('form.themes'), (themes) =>
                themes.map((one) => t(`question:theme.${one}`)).join(and),
              )}
            >
              <ToggleChips
                label={t('form.themes')}
                all={THEMES}
                chosen={fields.themes}
                name={(one) => t(`question:theme.${one}`)}
                onChange={(themes) => change({ themes })}
              />
            </Restorable>
          </FitGroup>
        </>
      )}
    </ContentForm>
  );
}
