/** What a line is; a promise or request with its day, a need by its cell. A plain note has none. */
import { useTranslation } from 'react-i18next';
import type { LineKind, VisitLine } from '../../../api';
import { Chip, nearDay, type Tone } from '../../../shared';
import type { Cell } from '../../need';
import { NeedChip } from './CellChip';

export const KIND_TONE: Record<LineKind, Tone> = {
  note: 'neutral',
  topic: 'indigo',
  product: 'neutral',
  promise: 'amber',
  request: 'azurite',
  need: 'indigo',
};

export function KindChip({
  line,
  today,
}: {
  line: Pick<VisitLine, 'kind' | 'dueOn' | 'fabe'> & { need: Cell | null };
  today: string;
}) {
  const { t, i18n } = useTranslation('visit');
  if (line.kind === 'note') return null;
  if (line.kind === 'need' && line.need !== null) return <NeedChip need={line.need} />;
  const isFabe = line.kind === 'product' && Object.values(line.fabe).some((part) => part !== '');
  return (
    <Chip tone={KIND_TONE[line.kind]}>
      {t(`kind.${line.kind}`)}
      {line.dueOn !== null && ` · ${nearDay(line.dueOn, today, i18n.language)}`}
      {isFabe && ' · FABE'}
    </Chip>
  );
}
