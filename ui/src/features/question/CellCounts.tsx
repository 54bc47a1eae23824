/**
 * The fifteen cells with how many of something each has: pressed, a cell, a whole level or a whole depth narrows the
 * list beside it; pressed again, no more. One Tab stop; the arrows move within.
 */
import { Fragment } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DEPTHS, LEVELS } from '../../api';
import { cx } from '../../shared';
import { type CellChoice, cellAt } from './bank';
import styles from './CellCounts.module.css';

interface CellCountsProps {
  label: string;
  /** Fifteen, level by level from the ground up. */
  counts: readonly number[];
  chosen: CellChoice;
  onChoose: (choice: CellChoice) => void;
}

const FROM_THE_TOP = [...LEVELS].reverse();

export function CellCounts({ label, counts, chosen, onChoose }: CellCountsProps) {
  const { t } = useTranslation('question');
  const isChosen = (choice: CellChoice) => choice.level === chosen.level && choice.depth === chosen.depth;
  const press = (choice: CellChoice) => onChoose(isChosen(choice) ? { level: null, depth: null } : choice);
  return (
    <Toolbar aria-label={label} className={styles.cells}>
      <span aria-hidden="true" />
      {DEPTHS.map((depth) => (
        <ToggleButton
          key={depth}
          className={cx(styles.head, styles.depth)}
          isSelected={isChosen({ level: null, depth })}
          onChange={() => press({ level: null, depth })}
        >
          {t(`depth.${depth}`)}
        </ToggleButton>
      ))}
      {FROM_THE_TOP.map((level) => (
        <Fragment key={level}>
          <ToggleButton
            className={cx(styles.head, styles.level)}
            isSelected={isChosen({ level, depth: null })}
            onChange={() => press({ level, depth: null })}
          >
            {t(`level.${level}`)}
          </ToggleButton>
          {DEPTHS.map((depth) => {
            const count = counts[cellAt({ level, depth })] ?? 0;
            const isWithin =
              !isChosen({ level: null, depth: null }) &&
              (chosen.level === null || chosen.level === level) &&
              (chosen.depth === null || chosen.depth === depth);
            return (
              <ToggleButton
                key={depth}
                className={cx(styles.cell, isWithin && styles.within, count === 0 && styles.none)}
                isSelected={isChosen({ level, depth })}
                onChange={() => press({ level, depth })}
                aria-label={t('bank.cellCount', {
                  cell: t('cell.name', { level: t(`level.${level}`), depth: t(`depth.${depth}`) }),
                  count,
                })}
              >
                {count}
              </ToggleButton>
            );
          })}
        </Fragment>
      ))}
    </Toolbar>
  );
}
