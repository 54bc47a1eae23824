/** 能给的帮助: all rules of what can be offered, kind by kind. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type OfferRule, useRead, useWrite } from '../../api';
import { Chip } from '../../shared';
import { ChipLine, ContentList, HandLine } from '../content';
import { CellCounts } from '../question';
import { KINDS } from './kinds';
import styles from './OfferRules.module.css';
import { RuleForm } from './RuleForm';
import { ALL_RULES, isNarrowed, type RuleFilter, ruleCounts, rulesOf } from './rules';

/** What the core calls the fields of a rule, and what their form does. */
const FIELDS = [
  ['kind', 'kind'],
  ['method', 'method'],
  ['levels', 'levels'],
  ['depths', 'depths'],
  ['themes', 'themes'],
  ['withinDays', 'within'],
] as const;

export function OfferRules() {
  const { t } = useTranslation(['offer', 'question', 'client']);
  const rules = useRead(['content', 'offer'], commands.listOfferRules);
  const [filter, setFilter] = useState<RuleFilter>(ALL_RULES);
  const putAway = useWrite(commands.putAwayOfferRule);
  const restore = useWrite(commands.restoreOfferRule);
  const remove = useWrite(commands.removeOfferRule);
  const all = rules.data ?? [];
  const fieldName = (field: string) => {
    const known = FIELDS.find(([name]) => name === field);
    return known ? t(`form.${known[1]}`) : field;
  };
  return (
    <ContentList
      reading={rules}
      found={rulesOf(all, filter)}
      filter={filter}
      everything={ALL_RULES}
      isNarrowed={isNarrowed(filter)}
      onFilter={setFilter}
      map={
        <CellCounts
          label={t('question:bank.map')}
          counts={ruleCounts(all, filter)}
          chosen={filter}
          onChoose={(cell) => setFilter({ ...filter, ...cell })}
        />
      }
      bar={
        <>
          <ChipLine
            label={t('form.kind')}
            all={KINDS}
            chosen={filter.kind}
            name={(kind) => t(`kind.${kind}`)}
            onChoose={(kind) => setFilter({ ...filter, kind })}
          />
          <HandLine chosen={filter.hand} onChoose={(hand) => setFilter({ ...filter, hand })} />
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
      fieldName={fieldName}
      chipOf={({ kind, method }) =>
        kind === 'method' && method && <Chip>{t(`client:method.${method}`)}</Chip>
      }
      columnsOf={(rule) => <Columns rule={rule} />}
      formOf={(rule, onClose) => <RuleForm rule={rule} cell={filter} onClose={onClose} />}
      onPutAway={(key, isPutAway) => void putAway.run(key, isPutAway)}
      onRestore={(key) => void restore.run(key)}
      onRemove={(key) => void remove.run(key)}
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
