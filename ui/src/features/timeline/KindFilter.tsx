/** What narrows the timeline: a chip per kind with how many there are, and one for all. The arrows move within. */

import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TimelineCount, TimelineKind } from '../../api';
import { FilterToggle } from '../../shared';
import styles from './KindFilter.module.css';
import { offeredKinds, sumOf, toggledKinds } from './kinds';

interface KindFilterProps {
  counts: readonly TimelineCount[];
  chosen: readonly TimelineKind[];
  onChange: (chosen: TimelineKind[]) => void;
}

export function KindFilter({ counts, chosen, onChange }: KindFilterProps) {
  const { t } = useTranslation('timeline');
  const offered = offeredKinds(counts, chosen);
  // One kind needs no choosing.
  if (offered.length < 2 && chosen.length === 0) return null;
  return (
    <Toolbar aria-label={t('kinds')} className={styles.kinds}>
      <FilterToggle on={chosen.length === 0} onPress={() => onChange([])}>
        {t('all')} <span className={styles.count}>{sumOf(counts)}</span>
      </FilterToggle>
      {offered.map(({ kind, entries }) => (
        <FilterToggle
          key={kind}
          on={chosen.includes(kind)}
          onPress={() => onChange(toggledKinds(chosen, kind))}
        >
          {t(`kind.${kind}`)} <span className={styles.count}>{entries}</span>
        </FilterToggle>
      ))}
    </Toolbar>
  );
}
