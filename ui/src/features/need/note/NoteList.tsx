/**
 * The notes: rows under one cursor, in blocks; what is met or outdated folded away, the first 60 drawn and more on
 * request. Beneath the map they follow what is chosen there; as a list they stand level by level.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type NeedCell, type NeedView, useToday, useWrite } from '../../../api';
import { Button, useShortcut } from '../../../shared';
import { useRowCursor } from '../../../shared/useRowCursor';
import { OfferPanel } from '../../offer';
import { depthWord, levelWord } from '../needWords';
import styles from './NoteList.module.css';
import { NoteRow } from './NoteRow';
import { actsOf, isState, KEY_OF_ACT, type NoteAct } from './noteActs';
import { firstRows, type LevelNotes, type NoteBlock, noteStanding, shownLevels } from './noteBlocks';

const FIRST = 60;
const NAMED_ACTS = [
  'edit',
  'met',
  'beingMet',
  'outdated',
  'open',
  'remove',
] as const satisfies readonly NoteAct[];

interface NoteListProps {
  profile: ClientProfile;
  cells: readonly NeedCell[];
  /** In blocks beneath the map, or level by level. */
  blocks: readonly NoteBlock[];
  levels?: readonly LevelNotes[];
  isFrozen: boolean;
  /** j and k belong to another list that has the focus. */
  isElsewhere: boolean;
  onTogether: (note: NeedView) => void;
  /** Tells the way to the first row, for the line above. */
  onReady: (focusFirst: () => void) => void;
}

export function NoteList({
  profile,
  cells,
  blocks: all,
  levels,
  isFrozen,
  isElsewhere,
  onTogether,
  onReady,
}: NoteListProps) {
  const { t } = useTranslation(['need', 'question']);
  const today = useToday();
  const [most, setMost] = useState(FIRST);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string | null>(null);
  const [offering, setOffering] = useState<string | null>(null);
  const changeState = useWrite(commands.changeNeedState);
  const remove = useWrite(commands.removeNeed);

  const opened = all.map((block) =>
    block.isFolded && unfolded.has(block.key) ? { ...block, isFolded: false } : block,
  );
  const shown = firstRows(opened, most);
  const rows = shown.flatMap((block) => (block.isFolded ? [] : block.notes));
  const total = opened.reduce((sum, block) => sum + (block.isFolded ? 0 : block.notes.length), 0);
  const ids = rows.map((note) => note.id);
  const cursor = useRowCursor(ids, {
    letters: ids.length > 0 && offering === null && editing === null && !isElsewhere,
  });
  const { focused, current } = cursor;
  const focusedNote = rows.find((note) => note.id === focused);

  function act(what: NoteAct, note: NeedView): void {
    if (what === 'edit') setEditing(note.id);
    else if (what === 'offer') setOffering(offering === note.id ? null : note.id);
    else if (what === 'remove') void remove.run(note.id);
    else if (isState(what)) void changeState.run({ id: note.id, state: what, reason: '' });
  }

  // Rows are drawn again only when they change themselves: what they call stays the same.
  const latest = useRef({ act, focusRow: cursor.focusRow });
  latest.current = { act, focusRow: cursor.focusRow };
  const onAct = useCallback((what: NoteAct, note: NeedView) => latest.current.act(what, note), []);
  const onClose = useCallback((note: NeedView) => {
    setEditing(null);
    requestAnimationFrame(() => latest.current.focusRow(note.id));
  }, []);

  useEffect(() => {
    onReady(() => ids[0] !== undefined && cursor.focusRow(ids[0]));
  });
  const currentNote = rows.find((note) => note.id === current);
  useShortcut('o', () => currentNote && act('offer', currentNote), {
    when:
      !isFrozen &&
      offering === null &&
      currentNote !== undefined &&
      actsOf(currentNote.state).includes('offer'),
    title: t('act.offer'),
  });
  // The rows have these keys themselves; here they are named for the table of keys.
  const named = focusedNote && !isFrozen ? actsOf(focusedNote.state) : [];
  for (const what of NAMED_ACTS) {
    // biome-ignore lint/correctness/useHookAtTopLevel: one shortcut for each of a fixed list
    useShortcut(KEY_OF_ACT[what], (event) => focusedNote && !event.repeat && act(what, focusedNote), {
      when: named.includes(what),
      title: t(what === 'edit' ? 'note.edit' : `act.${what}`),
    });
  }

  const rowOf = (note: NeedView) => (
    <Fragment key={note.id}>
      <NoteRow
        note={note}
        profile={profile}
        today={today}
        standing={noteStanding(note, cells)}
        isFrozen={isFrozen}
        isEditing={editing === note.id}
        isCurrent={current === note.id}
        isWhole={levels !== undefined}
        onAct={onAct}
        onTogether={onTogether}
        onClose={onClose}
      />
      {offering === note.id && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a list of its own, whose focus is none of these rows
        <div
          data-offers=""
          className={styles.offers}
          onFocus={(event) => event.stopPropagation()}
          onBlur={(event) => event.stopPropagation()}
        >
          <OfferPanel need={note} onClose={() => setOffering(null)} />
        </div>
      )}
    </Fragment>
  );
  const { onKeyDown, ...listProps } = cursor.listProps;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows with a cursor of their own
    <div
      role="group"
      aria-label={t('note.list')}
      {...listProps}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('[data-offers]')) return;
        onKeyDown(event);
      }}
    >
      {levels
        ? shownLevels(levels, shown).map((one) => (
            <Level key={one.level} of={one} rowsOf={(block) => block.notes.map(rowOf)} />
          ))
        : shown.map((block) => (
            <Fragment key={block.key}>
              {block.title.kind !== 'live' && (
                <Fold
                  title={t(`block.${block.title.kind === 'met' ? 'met' : 'outdated'}`, {
                    count: all.find((one) => one.key === block.key)?.notes.length ?? 0,
                  })}
                  isFolded={block.isFolded}
                  onToggle={() => setUnfolded(toggled(unfolded, block.key))}
                />
              )}
              {!block.isFolded && block.notes.map(rowOf)}
            </Fragment>
          ))}
      {total > rows.length && (
        <Button kind="quiet" small onPress={() => setMost(most + FIRST)}>
          {t('note.moreRows', { count: Math.min(FIRST, total - rows.length), left: total - rows.length })}
        </Button>
      )}
    </div>
  );
}

function Level({ of, rowsOf }: { of: LevelNotes; rowsOf: (block: NoteBlock) => ReactNode }) {
  const { t } = useTranslation(['need', 'question']);
  return (
    <section aria-label={levelWord(of.level, t)} className={styles.level}>
      <h3 className={styles.levelName}>{levelWord(of.level, t)}</h3>
      {of.blocks.map((block) => (
        <Fragment key={block.key}>
          {block.title.kind === 'depth' && (
            <h4 className={styles.depthName}>
              {depthWord(block.title.depth, t)}
              <span>{t(`question:depthHint.${block.title.depth}`)}</span>
            </h4>
          )}
          {rowsOf(block)}
        </Fragment>
      ))}
      {of.unknown.length > 0 && (
        <p className={styles.unknown}>
          {t('list.unknown', { depths: of.unknown.map((depth) => depthWord(depth, t)).join(t('list.and')) })}
        </p>
      )}
    </section>
  );
}

interface FoldProps {
  title: string;
  isFolded: boolean;
  onToggle: () => void;
}

function Fold({ title, isFolded, onToggle }: FoldProps) {
  return (
    <button type="button" className={styles.fold} aria-expanded={!isFolded} onClick={onToggle}>
      {isFolded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      {title}
    </button>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
