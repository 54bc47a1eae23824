/** One household, found by typing: a book has too many for a menu. */
import { useTranslation } from 'react-i18next';
import { commands, take, useRead } from '../../../api';
import { ComboBox, FilterTrigger, Popover } from '../../../shared';
import styles from './FilterBar.module.css';

interface HouseholdFilterProps {
  household: string | null;
  onChange: (household: string | null) => void;
}

export function HouseholdFilter({ household, onChange }: HouseholdFilterProps) {
  const { t } = useTranslation('client');
  const known = useRead(['household', 'list'], () => commands.listHouseholds(''), {
    enabled: household !== null,
  });
  const chosen = known.data?.find((one) => one.id === household);
  return (
    <Popover
      label={t('filter.household')}
      trigger={<FilterTrigger on={household !== null}>{chosen?.name ?? t('filter.household')}</FilterTrigger>}
    >
      {(close) => (
        <ComboBox
          label={t('family.joinLabel')}
          autoFocus
          className={styles.household}
          placeholder={t('family.joinHint')}
          empty={t('family.joinNone')}
          value={chosen ? { value: chosen.id, label: chosen.name } : null}
          onChange={(option) => {
            onChange(option?.value ?? null);
            if (option) close();
          }}
          load={async (query) => {
            const households = await take(commands.listHouseholds(query));
            return households.map((one) => ({
              value: one.id,
              label: one.name,
              detail: t('family.members', { count: one.members }),
            }));
          }}
        />
      )}
    </Popover>
  );
}
