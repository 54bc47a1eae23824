/**
 * 需求: what a client really wants, as far as it is known. The map on top, how it grew beneath it, then the notes of what
 * is chosen there. A cell of which nothing (or nothing fresh) is known shows what to ask.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type NeedView, useRead, useToday } from '../../api';
import { Button, dayText, Empty, RadioChips, useLate, useShortcut } from '../../shared';
import { ErrorNote } from '../../wired';
import { answerQuestion, CellQuestion, LEANS_ON, useAnswering } from '../question';
import { GrowthStrip } from './growth/GrowthStrip';
import { dayShown } from './growth/growthLayout';
import { HouseholdCompare } from './household/HouseholdCompare';
import { NeedMapPicture } from './map/NeedMapPicture';
import styles from './NeedsTab.module.css';
import { type Cell, cellWord, isSameCell } from './needWords';
import { NoteEntry } from './note/NoteEntry';
import { NoteList } from './note/NoteList';
import { blocksOf, isLive, levelsOf, type Narrowing, narrowed } from './note/noteBlocks';
import { useListElsewhere } from './useListElsewhere';
import { useNeedMaps } from './useNeedMaps';

type View = 'map' | 'list' | 'household';

export function NeedsTab({ profile }: { profile: ClientProfile }) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const today = useToday();
  const [asked, setView] = useState<View>('map');
  const [narrowing, setNarrowing] = useState<Narrowing>(null);
  const [month, setMonth] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const focusFirst = useRef<() => void>(() => {});
  const isElsewhere = useListElsewhere(root);

  const household = profile.household && profile.household.members.length > 1 ? profile.household : null;
  const view: View = asked === 'household' && household === null ? 'map' : asked;
  const day = view === 'map' && month !== null ? dayShown(month, today) : null;
  const maps = useNeedMaps(profile.id, day);
  const late = useLate(maps.now.isLoading);
  const inTrash = profile.trashedAt !== null;
  const isFrozen = inTrash || day !== null;

  const back = () => {
    if (narrowing !== null) setNarrowing(null);
    else setMonth(null);
  };
  useShortcut('escape', back, { when: narrowing !== null || day !== null });
  useShortcut('a', () => area.current?.focus(), {
    when: !isFrozen && view !== 'household',
    title: t('entry.label'),
  });
  const ready = useCallback((focus: () => void) => {
    focusFirst.current = focus;
  }, []);

  // An answer is written today, beneath the map or in the list.
  const isAnswering = useAnswering(profile.id) !== null;
  useEffect(() => {
    if (!isAnswering) return;
    setMonth(null);
    setView((now) => (now === 'household' ? 'map' : now));
  }, [isAnswering]);
  const showTogether = useCallback((note: NeedView) => setNarrowing({ kind: 'together', note: note.id }), []);

  const map = maps.shown;
  if (maps.error && !map) {
    return <ErrorNote error={maps.error} action={<Button onPress={maps.reload}>{t('retry')}</Button>} />;
  }
  if (!map) return late ? <p className={styles.quiet}>{t('loading')}</p> : null;

  const cell = narrowing?.kind === 'cell' ? narrowing.cell : null;
  const chosen = cell && map.cells.find((one) => isSameCell(one, cell));
  const isAsking = !isFrozen && chosen && ['empty', 'asked', 'stale'].includes(chosen.standing);
  const known = map.cells.filter((one) => one.notes > 0).length;
  const live = map.notes.filter((note) => note.state !== 'outdated').length;
  const wanted = map.notes.filter(isLive).length;
  const choose = (to: Cell) =>
    setNarrowing(cell && isSameCell(cell, to) ? null : { kind: 'cell', cell: { ...to } });

  return (
    <div ref={root} className={styles.tab}>
      <div className={styles.head}>
        <p className={styles.sum}>
          <b>{known}</b>
          {t('sum.of')}
          <span>
            {[t('sum.notes', { count: live }), wanted > 0 && t('sum.wanted', { count: wanted })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <RadioChips<View>
          label={t('view.label')}
          hideLabel
          className={styles.views ?? ''}
          options={[
            { value: 'map', label: t('view.map') },
            { value: 'list', label: t('view.list') },
            ...(household ? [{ value: 'household' as const, label: t('view.household') }] : []),
          ]}
          value={view}
          onChange={(to) => {
            setView(to);
            setNarrowing(null);
            setMonth(null);
          }}
        />
      </div>
      {view === 'household' && household && <HouseholdCompare household={household.id} client={profile.id} />}
      {view === 'map' && (
        <>
          {day !== null && (
            <p className={styles.past} role="status">
              {t('past.as', { day: dayText(day, i18n.language, today) })}
              <Button kind="quiet" small kbd="escape" onPress={() => setMonth(null)}>
                {t('past.back')}
              </Button>
            </p>
          )}
          {maps.error && <ErrorNote error={maps.error} small />}
          <NeedMapPicture
            label={t('map.label', { name: map.client.name })}
            cells={map.cells}
            on={map.on}
            selected={cell}
            onSelect={choose}
          />
          {maps.now.data && maps.now.data.growth.length > 1 && (
            <GrowthStrip
              points={maps.now.data.growth}
              shown={month}
              onShow={(to) => setMonth(dayShown(to, today) === null ? null : to)}
            />
          )}
        </>
      )}
      {view !== 'household' && (
        <div className={styles.notes}>
          {narrowing !== null && (
            <p className={styles.only} role="status">
              <b>{cell ? cellWord(cell, t) : t('note.together')}</b>
              <span className={styles.quiet}>
                {t('sum.notes', { count: narrowed(map.notes, narrowing).length })}
              </span>
              <Button kind="quiet" small kbd="escape" onPress={() => setNarrowing(null)}>
                {t('note.all')}
              </Button>
            </p>
          )}
          {isAsking && (
            <CellQuestion
              client={profile.id}
              level={chosen.level}
              depth={chosen.depth}
              onAnswer={(question) => answerQuestion(profile.id, question)}
            />
          )}
          {!isFrozen && (
            <NoteEntry profile={profile} cell={cell} areaRef={area} onDown={() => focusFirst.current()} />
          )}
          {map.notes.length === 0 ? (
            <NothingKnown
              client={profile.id}
              isFrozen={isFrozen}
              isAsking={Boolean(isAsking)}
              onShow={choose}
            />
          ) : (
            <NoteList
              // Another view begins at its top.
              key={view}
              profile={profile}
              cells={map.cells}
              blocks={
                view === 'list'
                  ? levelsOf(narrowed(map.notes, narrowing)).flatMap((level) => level.blocks)
                  : blocksOf(map.notes, map.cells, narrowing)
              }
              {...(view === 'list' && { levels: levelsOf(narrowed(map.notes, narrowing)) })}
              isFrozen={isFrozen}
              isElsewhere={isElsewhere}
              onTogether={showTogether}
              onReady={ready}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface NothingKnownProps {
  client: string;
  isFrozen: boolean;
  /** A question is on the screen already. */
  isAsking: boolean;
  onShow: (cell: Cell) => void;
}

/** No note yet: what this place is for, and the way to the first question. */
function NothingKnown({ client, isFrozen, isAsking, onShow }: NothingKnownProps) {
  const { t } = useTranslation(['need', 'question']);
  const next = useRead(
    ['question', 'first', client],
    () => commands.nextQuestions({ client, visit: null, spin: null, level: null, depth: null, most: 1 }),
    { alsoShows: LEANS_ON, enabled: !isFrozen },
  );
  const question = next.data?.[0];
  return (
    <Empty
      small
      {...(question && !isFrozen && !isAsking
        ? {
            action: (
              <Button small onPress={() => onShow(question)}>
                {t('empty.ask')}
              </Button>
            ),
          }
        : {})}
    >
      {t(isFrozen ? 'empty.none' : 'empty.now')}
    </Empty>
  );
}
