/** 能给的帮助: all rules of what can be offered, kind by kind. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type OfferRule, useRead, useWrite } from '../../api';
import { Chip } from '../../shared';
import { ChipLine, Collection, STANDINGS } from '../question';
import { KINDS } from './kinds';
import styles from './OfferRules.module.css';
import { RuleForm } from './RuleForm';
import { fieldsOf, requestOf } from './ruleForm';
import { ALL_RULES, isNarrowed, type RuleFilter, ruleCounts, rulesOf } from './rules';

export function OfferRules() {
  const { t, i18n } = useTranslation(['offer', 'question', 'client']);
  const rules = useRead(['offer', 'rules'], commands.listOfferRules);
  const [filter, setFilter] = useState<RuleFilter>(ALL_RULES);
  const write = useWrite(commands.saveOfferRule);
  const restore = useWrite(commands.restoreOfferRule);
  const all = rules.data ?? [];
  const putAway = (rule: OfferRule) => {
    const fields = fieldsOf(rule, i18n.language);
    void write.run(requestOf(rule.key, { ...fields, isPutAway: !rule.isPutAway }));
  };
  return (
    <Collection
      reading={rules}
      found={rulesOf(all, filter)}
      counts={ruleCounts(all, filter)}
      filter={filter}
      everything={ALL_RULES}
      isNarrowed={isNarrowed(filter)}
      onFilter={setFilter}
      bar={
        <>
          <ChipLine
            label={t('form.kind')}
            all={KINDS}
            chosen={filter.kind}
            name={(kind) => t(`kind.${kind}`)}
            onChoose={(kind) => setFilter({ ...filter, kind })}
          />
          <ChipLine
            label={t('question:collection.only')}
            all={STANDINGS}
            chosen={filter.standing}
            name={(standing) => t(`question:collection.${standing}`)}
            onChoose={(standing) => setFilter({ ...filter, standing })}
          />
        </>
      }
      words={{
        about: t('rules.about'),
        add: t('rules.add'),
        search: t('rules.search'),
        count: t('rules.count', { count: all.length }),
        none: t('rules.none'),
      }}
      headingOf={({ kind }) => t(`kind.${kind}`)}
      chipOf={({ kind, method }) =>
        kind === 'method' && method && <Chip>{t(`client:method.${method}`)}</Chip>
      }
      columnsOf={(rule) => <Columns rule={rule} />}
      formOf={(rule, onClose) => <RuleForm rule={rule} cell={filter} onClose={onClose} />}
      onPutAway={putAway}
      onRestore={(rule) => void restore.run(rule.key)}
    />
  );
}

/** Which needs and themes it speaks to, and within how many days. */
function Columns({ rule }: { rule: OfferRule }) {
  const { t } = useTranslation(['offer', 'question']);
  const needs = [
    rule.levels.map((one) => t(`question:level.${one}`)).join(t('question:and')),
    rule.depths.map((one) => t(`question:depth.${one}`)).join(t('question:and')),
  ]
    .filter(Boolean)
    .join(' · ');
  const themes = rule.themes.map((one) => t(`question:theme.${one}`)).join(t('question:and'));
  return (
    <>
      <span className={styles.needs}>
        <span title={needs || undefined}>{needs || t('rules.anyNeed')}</span>
        <span title={themes || undefined}>{themes || t('rules.anyTheme')}</span>
      </span>
      <span className={styles.days}>{t('rules.days', { count: rule.withinDays })}</span>
    </>
  );
}
