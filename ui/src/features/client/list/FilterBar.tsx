/** What narrows the list, as chips over it, and the order it stands in. */
import { ArrowDownUp, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  AGE_BANDS,
  type ClientFilter,
  type ClientOrder,
  commands,
  STAGES,
  TIERS,
  useRead,
} from '../../../api';
import { Checkbox, Droppable, FilterToggle, FilterTrigger, IconButton, Menu, Popover } from '../../../shared';
import type { ClientDesk } from './clientDesk';
import styles from './FilterBar.module.css';
import { EVERYONE, narrowing, TRASH, toggled, UNTOUCHED_DAYS } from './filter';
import { HouseholdFilter } from './HouseholdFilter';
import { NeedFilter } from './NeedFilter';

const ORDERS = ['name', 'assets', 'lastTouch', 'updated'] as const satisfies readonly ClientOrder[];

interface FilterBarProps {
  desk: ClientDesk;
  onDesk: (part: Partial<ClientDesk>) => void;
  /** How many are in the trash. */
  trashed: number;
}

export function FilterBar({ desk, onDesk, trashed }: FilterBarProps) {
  const { t } = useTranslation(['client', 'question', 'tier']);
  const { filter } = desk;
  const narrow = (part: Partial<ClientFilter>) => onDesk({ filter: { ...filter, ...part } });
  if (filter.trashed) {
    return (
      <div role="toolbar" aria-label={t('filter.label')} className={styles.bar}>
        <FilterToggle on onPress={() => onDesk({ filter: EVERYONE })}>
          {t('filter.trash')}
        </FilterToggle>
        <FilterToggle on={false} onPress={() => onDesk({ filter: EVERYONE })}>
          {t('filter.reset')}
        </FilterToggle>
      </div>
    );
  }
  return (
    <div role="toolbar" aria-label={t('filter.label')} className={styles.bar}>
      <Several
        label={t('filter.tier')}
        all={TIERS}
        chosen={filter.tiers}
        name={(tier) => t(`tier:${tier}`)}
        onChange={(tiers) => narrow({ tiers })}
      />
      <Several
        label={t('filter.stage')}
        all={STAGES}
        chosen={filter.stages}
        name={(stage) => t(`stage.${stage}`)}
        onChange={(stages) => narrow({ stages })}
      />
      <Several
        label={t('filter.age')}
        all={AGE_BANDS}
        chosen={filter.ages}
        name={(age) => (age === 'unknown' ? t('filter.ages.unknown') : t(`question:age.${age}`))}
        onChange={(ages) => narrow({ ages })}
      />
      <NeedFilter need={filter.need} onChange={(need) => narrow({ need })} />
      <TagFilter filter={filter} onNarrow={narrow} />
      <HouseholdFilter household={filter.household} onChange={(household) => narrow({ household })} />
      <Menu
        label={t('filter.untouched')}
        placement="bottom start"
        trigger={
          <FilterTrigger on={filter.untouchedDays !== null}>
            {filter.untouchedDays === null
              ? t('filter.untouched')
              : `${t('filter.untouched')} ${t('filter.untouchedDays', { days: filter.untouchedDays })}`}
          </FilterTrigger>
        }
        items={[
          { id: 'any', label: t('filter.anyDays'), onAction: () => narrow({ untouchedDays: null }) },
          ...UNTOUCHED_DAYS.map((days) => ({
            id: String(days),
            label: t('filter.untouchedDays', { days }),
            ...(filter.untouchedDays === days ? { icon: <Check aria-hidden="true" /> } : {}),
            onAction: () => narrow({ untouchedDays: days }),
          })),
        ]}
      />
      <FilterToggle
        on={filter.unmetThisYear}
        onPress={() => narrow({ unmetThisYear: !filter.unmetThisYear })}
      >
        {t('filter.unmet')}
      </FilterToggle>
      <FilterToggle on={filter.riskExpiring} onPress={() => narrow({ riskExpiring: !filter.riskExpiring })}>
        {t('filter.risk')}
      </FilterToggle>
      {narrowing(filter) > 0 ? (
        <FilterToggle on={false} onPress={() => onDesk({ filter: EVERYONE })}>
          {t('list.clear')}
        </FilterToggle>
      ) : (
        trashed > 0 && (
          <FilterToggle on={false} onPress={() => onDesk({ filter: TRASH })}>
            {t('filter.trashCount', { count: trashed })}
          </FilterToggle>
        )
      )}
      <span className={styles.order}>
        <Menu
          label={t('order.label')}
          trigger={
            <IconButton
              label={`${t('order.label')}: ${t(`order.${desk.order}`)}`}
              icon={<ArrowDownUp aria-hidden="true" />}
            />
          }
          items={ORDERS.map((order) => ({
            id: order,
            label: t(`order.${order}`),
            ...(desk.order === order ? { icon: <Check aria-hidden="true" /> } : {}),
            onAction: () => onDesk({ order }),
          }))}
        />
      </span>
    </div>
  );
}

interface SeveralProps<V extends string> {
  label: string;
  all: readonly V[];
  chosen: readonly V[];
  name: (value: V) => string;
  onChange: (chosen: V[]) => void;
}

function Several<V extends string>({ label, all, chosen, name, onChange }: SeveralProps<V>) {
  const { t } = useTranslation('client');
  const said =
    chosen.length === 0
      ? label
      : chosen.length <= 2
        ? chosen.map(name).join(t('filter.and'))
        : `${label} ${chosen.length}`;
  return (
    <Droppable on={chosen.length > 0} what={said} onDrop={() => onChange([])}>
      <Popover label={label} trigger={<FilterTrigger on={chosen.length > 0}>{said}</FilterTrigger>}>
        {() => (
          <div className={styles.several}>
            {all.map((value) => (
              <Checkbox
                key={value}
                isSelected={chosen.includes(value)}
                onChange={() => onChange(toggled(all, chosen, value))}
              >
                {name(value)}
              </Checkbox>
            ))}
          </div>
        )}
      </Popover>
    </Droppable>
  );
}

function TagFilter({
  filter,
  onNarrow,
}: {
  filter: ClientFilter;
  onNarrow: (part: Partial<ClientFilter>) => void;
}) {
  const { t } = useTranslation('client');
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  const chosen = tags.data?.find((tag) => tag.id === filter.tag);
  const none = tags.data?.length === 0;
  return (
    <Menu
      label={t('filter.tag')}
      placement="bottom start"
      trigger={<FilterTrigger on={filter.tag !== null}>{chosen?.name ?? t('filter.tag')}</FilterTrigger>}
      items={
        none
          ? [{ id: 'none', label: t('filter.noTags'), isDisabled: true, onAction: () => undefined }]
          : [
              { id: 'any', label: t('filter.anyDays'), onAction: () => onNarrow({ tag: null }) },
              ...(tags.data ?? []).map((tag) => ({
                id: tag.id,
                label: `${tag.name} ${tag.clients}`,
                ...(tag.id === filter.tag ? { icon: <Check aria-hidden="true" /> } : {}),
                onAction: () => onNarrow({ tag: tag.id }),
              })),
            ]
      }
    />
  );
}
