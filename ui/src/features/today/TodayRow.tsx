/** A row of the page: one focus, the keys of the page act on the row that has it. */
import type { ReactNode } from 'react';
import { cx, type MenuEntry, openRowMenu } from '../../shared';
import styles from './TodayRow.module.css';

interface TodayRowProps {
  id: string;
  label: string;
  isSelected: boolean;
  onSelect: (id: string) => void;
  /** When: a time or a day. */
  when: ReactNode;
  children: ReactNode;
  /** Chips and buttons at the end. */
  end?: ReactNode;
  narrow?: boolean;
  /** What can be done with it. */
  menu: readonly MenuEntry[];
}

export function TodayRow({
  id,
  label,
  isSelected,
  onSelect,
  when,
  children,
  end,
  narrow,
  menu,
}: TodayRowProps) {
  return (
    <li
      id={id}
      tabIndex={isSelected ? 0 : -1}
      aria-label={label}
      aria-current={isSelected || undefined}
      className={cx(styles.row, narrow && styles.narrow, isSelected && styles.selected)}
      onFocus={() => onSelect(id)}
      onMouseDown={() => onSelect(id)}
      onContextMenu={(event) => openRowMenu(event, label, menu)}
    >
      <div className={styles.when}>{when}</div>
      <div className={styles.what}>{children}</div>
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}
