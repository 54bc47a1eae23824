/** Tabs with counts. `tabs`: `id`, `label`, `count`, `content`; `extra` stands at the end of the line. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { LEGIBLE, VEILED } from './curtain';
import { cx } from './cx';
import styles from './Tabs.module.css';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: ReactNode;
  content: ReactNode;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  extra?: ReactNode;
  className?: string;
}

export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  extra,
  className,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((one) => one.id === key);
        if (chosen) onSelect(chosen.id);
      }}
      className={cx(styles.tabs, className)}
    >
      <div className={styles.line}>
        <TabList aria-label={label} className={styles.list}>
          {tabs.map((one) => (
            <Tab key={one.id} id={one.id} className={styles.tab} {...LEGIBLE}>
              {one.label}
              {one.count !== undefined && (
                <span className={styles.count} {...VEILED}>
                  {one.count}
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        {extra}
      </div>
      {tabs.map((one) => (
        <TabPanel key={one.id} id={one.id} className={styles.panel}>
          {one.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
