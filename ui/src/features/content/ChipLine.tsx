/** A line of chips that narrow a collection, of which one or none is on; `children` stand behind them. */
import type { ReactNode } from 'react';
import { FilterToggle } from '../../shared';
import styles from './ChipLine.module.css';

interface ChipLineProps<V extends string> {
  label: string;
  all: readonly V[];
  chosen: V | null;
  name: (value: V) => string;
  onChoose: (value: V | null) => void;
  children?: ReactNode;
}

export function ChipLine<V extends string>(props: ChipLineProps<V>) {
  const { label, all, chosen, name, onChoose, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips that narrow a list, not fields of a form
    <div role="group" aria-label={label} className={styles.chips}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {all.map((value) => (
        <FilterToggle
          key={value}
          on={chosen === value}
          onPress={() => onChoose(chosen === value ? null : value)}
        >
          {name(value)}
        </FilterToggle>
      ))}
      {children}
    </div>
  );
}
