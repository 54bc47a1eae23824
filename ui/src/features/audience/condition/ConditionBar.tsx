/**
 * The condition in place: chips that are often wanted, one button for all the others, and under them the condition as a
 * sentence of chips. Every change counts at once and can be taken back.
 */
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../api';
import { AnchoredPopover, passFocus, useShortcut } from '../../../shared';
import { AddCondition, AddSteps, type Put } from './AddCondition';
import styles from './ConditionBar.module.css';
import { useConditionDesk } from './ConditionContext';
import { ConditionRow, type TreeActs } from './ConditionRow';
import { isFinished } from './clause';
import { QuickChips } from './QuickChips';
import { conditionText } from './sentence';
import {
  added,
  conditionOf,
  type Group,
  joinedWith,
  type Leaf,
  negated,
  otherJoin,
  type Path,
  partAt,
  rejoined,
  replaced,
  treeOf,
} from './tree';

interface ConditionBarProps {
  condition: Condition;
  /** `sitting` names changes that are one: they are taken back together. */
  onChange: (condition: Condition, sitting: string | null) => void;
}

export function ConditionBar({ condition, onChange }: ConditionBarProps) {
  const { t } = useTranslation('audience');
  const { words } = useConditionDesk();
  const root = useMemo(() => treeOf(condition), [condition]);
  const bar = useRef<HTMLElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const [joining, setJoining] = useState<Path | null>(null);
  useShortcut('f', () => setAdding(true), { title: t('bar.addTitle') });

  // What one sitting puts, it puts into the tree as that was when it began.
  const began = useRef<{ sitting: string; root: Group } | null>(null);
  const baseOf = (sitting: string): Group => {
    if (began.current?.sitting !== sitting) began.current = { sitting, root };
    return began.current.root;
  };
  const change = (to: Group, sitting: string | null = null) => onChange(conditionOf(to), sitting);
  /** A clause that says nothing yet is not there yet. */
  const putting =
    (into: (base: Group, leaf: Leaf) => Group, without = (base: Group) => base): Put =>
    (leaf, sitting) => {
      const base = baseOf(sitting);
      change(isFinished(leaf.clause) ? into(base, leaf) : without(base), sitting);
    };
  const acts: TreeActs = {
    // The chip being filled in stays where it is, even while it is empty.
    put: (path) => (leaf, sitting) => change(replaced(baseOf(sitting), path, leaf), sitting),
    addTo: (path) => putting((base, leaf) => added(base, leaf, path)),
    remove: (path) => {
      change(replaced(root, path, null));
      // On to the last chip that is left, or to where the first is added.
      passFocus(
        () =>
          [...(row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])].at(-1) ??
          bar.current?.querySelector('button'),
      );
    },
    join: setJoining,
    rejoin: (path) => change(rejoined(root, path)),
    negate: (path) => change(negated(root, path)),
  };

  const joined = joining && partAt(root, joining.slice(0, -1));
  const joinWord =
    joined?.kind === 'group'
      ? t(`edit.${otherJoin(joined.join) === 'any' ? 'or' : 'and'}`)
      : t('bar.addTitle');

  return (
    <section ref={bar} aria-label={t('bar.label')} className={styles.bar}>
      <Toolbar aria-label={t('bar.quick')} className={styles.quick ?? ''}>
        <AddCondition
          label={t('bar.addTitle')}
          isOpen={adding}
          onOpenChange={setAdding}
          trigger={
            <AriaButton className={styles.add ?? ''}>
              <Plus aria-hidden="true" />
              <span title={`${t('bar.addTitle')} (F)`}>{t('bar.add')}</span>
            </AriaButton>
          }
          onPut={acts.addTo([])}
        />
        <QuickChips
          root={root}
          onPut={(path) =>
            path
              ? putting(
                  (base, leaf) => replaced(base, path, leaf),
                  (base) => replaced(base, path, null),
                )
              : putting((base, leaf) => added(base, leaf))
          }
          onAdd={(leaf) => change(added(root, leaf))}
          onRemove={acts.remove}
        />
      </Toolbar>
      {root.parts.length > 0 && (
        <Toolbar ref={row} aria-label={conditionText(condition, words)} className={styles.row ?? ''}>
          <ConditionRow group={root} path={[]} acts={acts} />
        </Toolbar>
      )}
      <AnchoredPopover
        anchor={row}
        label={joinWord}
        isOpen={joining !== null}
        onClose={() => setJoining(null)}
      >
        {joining && (
          <AddSteps
            label={joinWord}
            onPut={putting((base, leaf) => joinedWith(base, joining, leaf))}
            onDone={() => setJoining(null)}
          />
        )}
      </AnchoredPopover>
    </section>
  );
}
