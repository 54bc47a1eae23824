/** The year that is shown, and a jump to the beginning of another. */
import { useTranslation } from 'react-i18next';
import type { TimelineYear } from '../../api';
import { Select } from '../../shared';

interface YearJumpProps {
  years: readonly TimelineYear[];
  shown: number;
  onJump: (to: TimelineYear) => void;
}

export function YearJump({ years, shown, onJump }: YearJumpProps) {
  const { t } = useTranslation('timeline');
  if (years.length < 2) return null;
  return (
    <Select
      label={t('year')}
      hideLabel
      options={years.map(({ year, entries }) => ({
        value: `${year}`,
        label: t('yearOf', { year, count: entries }),
      }))}
      value={years.some(({ year }) => year === shown) ? `${shown}` : null}
      onChange={(chosen) => {
        const to = years.find(({ year }) => `${year}` === chosen);
        if (to) onJump(to);
      }}
    />
  );
}
