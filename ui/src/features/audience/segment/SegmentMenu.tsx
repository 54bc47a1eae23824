/** Where the list can lead: everybody, segments and audiences with how many they are, the trash. Found by typing. */
import { Command } from 'cmdk';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, commands, useRead } from '../../../api';
import { Figure } from '../../../shared';
import menu from '../condition/ConditionMenu.module.css';
import { EVERYBODY } from '../condition/tree';
import { conditionOfAudience, type Opened } from './opened';
import styles from './SegmentMenu.module.css';

/** Where it leads. */
export interface Place {
  condition: Condition;
  opened?: Opened;
  trashed?: boolean;
}

interface SegmentMenuProps {
  trashed: number;
  onGo: (place: Place) => void;
}

interface Row {
  key: string;
  name: string;
  count?: number | undefined;
  isWrong?: boolean;
  place: Place;
}

export function SegmentMenu({ trashed, onGo }: SegmentMenuProps) {
  const { t } = useTranslation('audience');
  const [typed, setTyped] = useState('');
  // Counted anew while it is open: everything that is done to clients may change who is in them.
  const segments = useRead(['segment', 'counted'], commands.listSegments, { alsoShows: 'everything' });
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  const figures = useRead(['client', 'figures'], commands.bookFigures, { alsoShows: ['tier'] });
  const fits = ({ name }: Row) => name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
  const places: Row[] = [
    {
      key: 'everybody',
      name: t('segment.everybody'),
      count: figures.data?.clients,
      place: { condition: EVERYBODY },
    },
    {
      key: 'trash',
      name: t('segment.trash'),
      count: trashed,
      place: { condition: EVERYBODY, trashed: true },
    },
  ];
  const saved: Row[] = (segments.data ?? []).map((one) => ({
    key: one.id,
    name: one.name,
    count: one.clients,
    isWrong: one.trouble !== null,
    place: { condition: one.condition, opened: { kind: 'segment', id: one.id } },
  }));
  const kept: Row[] = (audiences.data ?? []).map((one) => ({
    key: one.id,
    name: one.name,
    count: one.clients,
    place: { condition: conditionOfAudience(one.id), opened: { kind: 'audience', id: one.id } },
  }));
  const group = (heading: string | null, rows: Row[]) => {
    const shown = rows.filter(fits);
    return shown.length === 0 ? null : (
      <Command.Group {...(heading === null ? {} : { heading })} className={menu.group}>
        {shown.map((row) => (
          <Command.Item key={row.key} value={row.key} className={menu.item} onSelect={() => onGo(row.place)}>
            <span className={styles.name}>{row.name}</span>
            {row.isWrong && (
              <TriangleAlert role="img" aria-label={t('segment.gone')} className={styles.wrong} />
            )}
            {row.count !== undefined && (
              <Figure className={styles.count ?? ''}>{row.count.toLocaleString('en-US')}</Figure>
            )}
          </Command.Item>
        ))}
      </Command.Group>
    );
  };
  const nothing = ![...places, ...saved, ...kept].some(fits);
  return (
    <Command shouldFilter={false} loop label={t('segment.menu')} className={menu.menu}>
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder={t('segment.search')}
        className={menu.input}
      />
      <Command.List className={menu.list} label={t('segment.menu')}>
        {group(null, places)}
        {group(t('segment.segments'), saved)}
        {group(t('segment.audiences'), kept)}
        {nothing && <p className={styles.note}>{t('segment.nothing')}</p>}
        {segments.data?.length === 0 && typed === '' && <p className={styles.note}>{t('segment.none')}</p>}
      </Command.List>
    </Command>
  );
}
