/** The palette: people by the search of the book, places, and what can be done from anywhere. */
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../api';
import { EVERYBODY } from '../features/audience';
import { Apart, Dialog, Highlight, Kbd, LEGIBLE, Money, TierDot, useDebounced } from '../shared';
import styles from './Palette.module.css';
import { matchesWords } from './paletteMatch';
import { type PaletteAction, usePaletteActions } from './usePaletteActions';
import { usePaletteOwners } from './usePaletteOwners';

const MOST_PEOPLE = 7;

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  onShowKeys: () => void;
}

export function Palette({ isOpen, onClose, onShowKeys }: PaletteProps) {
  const { t } = useTranslation('app');
  return (
    <Dialog
      label={t('palette.label')}
      isOpen={isOpen}
      onClose={onClose}
      place="top"
      className={styles.dialog}
    >
      <PaletteBody onClose={onClose} onShowKeys={onShowKeys} />
    </Dialog>
  );
}

function PaletteBody({ onClose, onShowKeys }: Omit<PaletteProps, 'isOpen'>) {
  const { t } = useTranslation(['app', 'tier']);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState('');
  const query = useDebounced(typed.trim(), 60);
  const { places, settings, actions } = usePaletteActions(onShowKeys);
  const people = useRead(
    ['client', 'palette', query],
    () =>
      commands.listClients({
        query,
        condition: EVERYBODY,
        trashed: false,
        order: query ? 'name' : 'updated',
        offset: 0,
        limit: MOST_PEOPLE,
      }),
    { keep: true },
  );
  const run = (act: () => void) => {
    onClose();
    act();
  };
  const fits = (action: PaletteAction) => matchesWords(`${action.title} ${action.words}`, typed);
  const shownPlaces = [...places, ...(typed === '' ? [] : settings)].filter(fits);
  const { owners, isFormer } = usePaletteOwners(query);
  const shownActions = actions.filter(fits);
  const rows = people.data?.rows ?? [];
  const openClient = (id: string) => run(() => void navigate({ to: '/client/$id', params: { id } }));
  const firstAction = owners[0] ?? shownPlaces[0] ?? shownActions[0];
  const first = rows[0]?.id ?? firstAction?.id ?? '';
  // An Enter that comes before the answer waits for it: what still stands there was found for something else.
  const isStale = query !== typed.trim() || people.isLoading || people.isFormer || isFormer;
  const [isWaiting, setWaiting] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of the waiting opens anything
  useEffect(() => {
    if (!isWaiting || isStale) return;
    setWaiting(false);
    if (rows[0]) openClient(rows[0].id);
    else if (firstAction) run(firstAction.act);
  }, [isWaiting, isStale]);
  // What is found first is what Enter takes, also when the people come a moment later than the places.
  useEffect(() => setSelected(first), [first]);
  const nothing = rows.length + owners.length + shownPlaces.length + shownActions.length === 0;

  return (
    <Command
      value={selected}
      onValueChange={setSelected}
      shouldFilter={false}
      loop
      label={t('palette.label')}
      className={styles.palette}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isStale) return;
        event.preventDefault();
        setWaiting(true);
      }}
    >
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={(text) => {
          setWaiting(false);
          setTyped(text);
        }}
        placeholder={t('palette.placeholder')}
        className={styles.input}
      />
      <Command.List className={styles.list} label={t('palette.label')}>
        {nothing && <div className={styles.nothing}>{t('palette.nothing', { query: typed.trim() })}</div>}
        {rows.length > 0 && (
          <Command.Group heading={t('palette.people')} className={styles.group}>
            {rows.map((row) => (
              <Command.Item
                key={row.id}
                value={row.id}
                className={styles.item}
                onSelect={() => openClient(row.id)}
              >
                <TierDot tier={row.tier} label={t(`tier:${row.tier}`)} />
                <span className={styles.name}>{row.name}</span>
                {row.apart && <Apart apart={row.apart} className={styles.found ?? ''} />}
                {row.foundIn && (
                  <span className={styles.found}>
                    <Highlight text={row.foundIn} />
                  </span>
                )}
                <Money fen={row.assets} className={styles.figure} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <Actions heading={t('palette.owners')} actions={owners} run={run} ofBook />
        <Actions heading={t('palette.places')} actions={shownPlaces} run={run} />
        <Actions heading={t('palette.actions')} actions={shownActions} run={run} />
      </Command.List>
    </Command>
  );
}

function Actions({
  heading,
  actions,
  run,
  ofBook = false,
}: {
  heading: string;
  actions: PaletteAction[];
  run: (act: () => void) => void;
  /** They are called what the adviser called them. */
  ofBook?: boolean;
}) {
  if (actions.length === 0) return null;
  return (
    <Command.Group heading={heading} className={styles.group}>
      {actions.map(({ id, title, Icon, kbd, act }) => (
        <Command.Item key={id} value={id} className={styles.item} onSelect={() => run(act)}>
          <Icon aria-hidden="true" />
          <span className={styles.name} {...(!ofBook && LEGIBLE)}>
            {title}
          </span>
          {kbd && (
            <span className={styles.figure}>
              <Kbd keys={kbd} />
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
