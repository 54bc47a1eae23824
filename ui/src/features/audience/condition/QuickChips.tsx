/** Conditions that are often wanted, one press away. They are conditions like any other: what is on stands in the row. */
import { useTranslation } from 'react-i18next';
import { FilterToggle, FilterTrigger } from '../../../shared';
import { AddCondition, type Put } from './AddCondition';
import { ENTRIES, type Field, fieldOf } from './fields';
import { type Group, type Leaf, leaf, outermost, type Path, partAt } from './tree';

/** Filled in when pressed, in the order they stand. */
const FILLED = [
  ['tier', 'tier'],
  ['stage', 'stage'],
  ['ageBand', 'age'],
  ['need', 'need'],
  ['tags', 'tags'],
  ['household', 'household'],
  ['touch', 'untouched'],
] as const satisfies readonly (readonly [Field, string])[];

/** On or off as they are. */
const UNMET = leaf({ about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } }, true);
const RISK = leaf({ about: 'riskExpires', of: { within: 30 } });

interface QuickChipsProps {
  root: Group;
  /** In the place of a part, or at the end. */
  onPut: (path: Path | null) => Put;
  onAdd: (leaf: Leaf) => void;
  onRemove: (path: Path) => void;
}

export function QuickChips({ root, onPut, onAdd, onRemove }: QuickChipsProps) {
  const { t } = useTranslation('audience');
  const toggle = (whole: Leaf, said: 'unmet' | 'risk') => {
    const at = outermost(root, (one) => JSON.stringify(one) === JSON.stringify(whole));
    return (
      <FilterToggle on={at >= 0} onPress={() => (at >= 0 ? onRemove([at]) : onAdd(whole))}>
        {t(`quick.${said}`)}
      </FilterToggle>
    );
  };
  return (
    <>
      {FILLED.map(([field, said]) => {
        const at = outermost(root, (one) => fieldOf(one.clause) === field);
        const there = at >= 0 ? partAt(root, [at]) : undefined;
        const start = ENTRIES.find((entry) => entry.id === field)?.start;
        return (
          <AddCondition
            key={field}
            label={t(`quick.${said}`)}
            start={there?.kind === 'leaf' ? there : start}
            trigger={<FilterTrigger on={at >= 0}>{t(`quick.${said}`)}</FilterTrigger>}
            onPut={onPut(at >= 0 ? [at] : null)}
          />
        );
      })}
      {toggle(UNMET, 'unmet')}
      {toggle(RISK, 'risk')}
    </>
  );
}
