/** A place on the need map as a chip: 安全 · 深藏. Of a note it is toned by its depth; of a question it is plain. */
import { useTranslation } from 'react-i18next';
import type { NeedDepth } from '../../../api';
import { Chip, type Tone } from '../../../shared';
import { type Cell, cellWord } from '../../need';

export const DEPTH_TONE: Record<NeedDepth, Tone> = { stated: 'indigo', hidden: 'azurite', deep: 'cinnabar' };

export function CellChip({ cell, tone = 'neutral' }: { cell: Cell; tone?: Tone }) {
  const { t } = useTranslation(['need', 'question']);
  return <Chip tone={tone}>{cellWord(cell, t)}</Chip>;
}

/** The chip of a note. */
export function NeedChip({ need }: { need: Cell }) {
  return <CellChip cell={need} tone={DEPTH_TONE[need.depth]} />;
}
