/**
 * The notes in the order they are read. Under the map: what presses, what is in hand, what is new, what is old; then
 * what was met and what is outdated, folded away. In the list: level by level from the top of the pyramid, each by depth, with the empty cells
 * named. Within a block the order is the core's, newest first.
 */
import {
  type CellStanding,
  DEPTHS,
  type NeedCell,
  type NeedDepth,
  type NeedLevel,
  type NeedView,
} from '../../../api';
import { FROM_TOP } from '../map/mapLayout';
import { type Cell, isSameCell } from '../needWords';

/** What is shown of all the notes: one cell, or those that speak of the same thing; else all. */
export type Narrowing = { kind: 'cell'; cell: Cell } | { kind: 'together'; note: string } | null;

export interface NoteBlock {
  key: string;
  /** The heading; `live` has none. */
  title: { kind: 'live' } | { kind: 'met' } | { kind: 'outdated' } | { kind: 'depth'; depth: NeedDepth };
  notes: readonly NeedView[];
  /** Folded away until asked for. */
  isFolded: boolean;
}

/** The level of the list view: its blocks by depth, and the depths nothing is known of. */
export interface LevelNotes {
  level: NeedLevel;
  blocks: readonly NoteBlock[];
  unknown: readonly NeedDepth[];
}

export function narrowed(notes: readonly NeedView[], to: Narrowing): readonly NeedView[] {
  if (to === null) return notes;
  if (to.kind === 'cell') return notes.filter((note) => isSameCell(note, to.cell));
  const named = notes.find((note) => note.id === to.note);
  if (!named) return [];
  const together = new Set([named.id, ...named.echoes]);
  return notes.filter((note) => together.has(note.id));
}

/** Under the map, what presses on top. What was asked for by name is not folded away. */
export function blocksOf(notes: readonly NeedView[], cells: readonly NeedCell[], to: Narrowing): NoteBlock[] {
  const among = narrowed(notes, to);
  const rank = (note: NeedView) => RANK.indexOf(noteStanding(note, cells));
  const isFolded = to === null;
  const blocks: NoteBlock[] = [
    {
      key: 'live',
      title: { kind: 'live' },
      notes: among.filter(isLive).sort((a, b) => rank(a) - rank(b)),
      isFolded: false,
    },
    { key: 'met', title: { kind: 'met' }, notes: among.filter((note) => note.state === 'met'), isFolded },
    {
      key: 'outdated',
      title: { kind: 'outdated' },
      notes: among.filter((note) => note.state === 'outdated'),
      isFolded,
    },
  ];
  return blocks.filter((block) => block.notes.length > 0);
}

/** The whole of it as a list. */
export function levelsOf(notes: readonly NeedView[]): LevelNotes[] {
  return FROM_TOP.map((level) => {
    const blocks = DEPTHS.map(
      (depth): NoteBlock => ({
        key: `${level}/${depth}`,
        title: { kind: 'depth', depth },
        notes: notes.filter((note) => isSameCell(note, { level, depth })),
        isFolded: false,
      }),
    );
    return {
      level,
      blocks: blocks.filter((block) => block.notes.length > 0),
      unknown: DEPTHS.filter(
        (depth) => !notes.some((note) => isSameCell(note, { level, depth }) && note.state !== 'outdated'),
      ),
    };
  });
}

/** The first so many rows of all blocks together; a block that begins beyond is left out. */
export function firstRows(blocks: readonly NoteBlock[], most: number): NoteBlock[] {
  const shown: NoteBlock[] = [];
  let left = most;
  for (const block of blocks) {
    if (left <= 0) break;
    shown.push(block.isFolded ? block : { ...block, notes: block.notes.slice(0, left) });
    if (!block.isFolded) left -= block.notes.length;
  }
  return shown;
}

/** Of the levels what is among the blocks shown; a level of which nothing is, is left out, unless nothing is known of it. */
export function shownLevels(levels: readonly LevelNotes[], shown: readonly NoteBlock[]): LevelNotes[] {
  return levels.flatMap((one) => {
    const keys = new Set(one.blocks.map((block) => block.key));
    const blocks = shown.filter((block) => keys.has(block.key));
    return keys.size === 0 || blocks.length > 0 ? [{ ...one, blocks }] : [];
  });
}

export function isLive(note: Pick<NeedView, 'state'>): boolean {
  return note.state === 'open' || note.state === 'beingMet';
}

/** How a note stands: as its own state says; an open one as its cell, unless it is old. */
export function noteStanding(
  note: Pick<NeedView, 'state' | 'isStale' | 'level' | 'depth'>,
  cells: readonly NeedCell[],
): CellStanding {
  if (note.state === 'beingMet') return 'beingMet';
  if (note.state !== 'open') return note.state === 'met' ? 'met' : 'stale';
  const cell = cells.find((one) => isSameCell(one, note));
  if (cell?.standing === 'pressing') return 'pressing';
  return note.isStale ? 'stale' : 'fresh';
}

const RANK: readonly CellStanding[] = ['pressing', 'beingMet', 'fresh', 'stale', 'met'];
