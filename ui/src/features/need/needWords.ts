/**
 * The words and tones of needs, one place for every screen that shows them. The words of levels, depths and themes are
 * those of the questions (`question` namespace); what only notes have is in `need`.
 *
 *     const { t } = useTranslation(['need', 'question']);
 *     <Chip tone={STANDING_TONE[cell.standing]}>{cellWord(cell, t)}</Chip>
 */
import type { TFunction } from 'i18next';
import type { CellStanding, Gender, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel } from '../../api';
import type { Tone } from '../../shared';

export type NeedT = TFunction<['need', 'question']>;

/** A place on the map. */
export interface Cell {
  level: NeedLevel;
  depth: NeedDepth;
}

export const EVIDENCES = ['said', 'observed', 'inferred'] as const satisfies readonly NeedEvidence[];
export const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly NeedConfidence[];

export const STANDING_TONE: Record<CellStanding, Tone> = {
  pressing: 'cinnabar',
  beingMet: 'amber',
  fresh: 'indigo',
  stale: 'neutral',
  met: 'neutral',
  asked: 'azurite',
  empty: 'neutral',
};

/** How sure one may be of what was heard, seen or guessed, until told otherwise. */
export const CONFIDENCE_OF: Record<NeedEvidence, NeedConfidence> = {
  said: 'high',
  observed: 'medium',
  inferred: 'low',
};

export function levelWord(level: NeedLevel, t: NeedT): string {
  return t(`question:level.${level}`);
}

export function depthWord(depth: NeedDepth, t: NeedT): string {
  return t(`question:depth.${depth}`);
}

/** 安全 · 深藏 */
export function cellWord({ level, depth }: Cell, t: NeedT): string {
  return `${levelWord(level, t)} · ${depthWord(depth, t)}`;
}

export function standingWord(standing: CellStanding, t: NeedT): string {
  return t(`standing.${standing}`);
}

/** 她说, 他说, or 亲口说 of one whose gender is not known. */
export function evidenceWord(evidence: NeedEvidence, gender: Gender, t: NeedT): string {
  return evidence === 'said' ? t(`said.${gender}`) : t(`evidence.${evidence}`);
}

/** A name for the cell, for keys and for comparing. */
export function cellKey({ level, depth }: Cell): string {
  return `${level}/${depth}`;
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return one.level === other.level && one.depth === other.depth;
}
