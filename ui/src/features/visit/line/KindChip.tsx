/** What a line is; a promise or request with its day. A plain note has none. */
import { useTranslation } from 'react-i18next';
import type { LineKind, VisitLine } from '../../../api';
import { Chip, nearDay, type Tone } from '../../../shared';

export const KIND_TONE: Record<LineKind, Tone> = {
  note: 'neutral',
  topic: 'indigo',
  product: 'neutral',
  promise: 'amber',
  request: 'azurite',
};

export function KindChip({
  line,
  today,
}: {
  line: Pick<VisitLine, 'kind' | 'dueOn' | 'fabe'>;
  today: string;
}) {
  const { t, i18n } = useTranslation('visit');
  if (line.kind === 'note') return null;
  const isFabe = line.kind === 'product' && Object.values(line.fabe).some((part) => part !== '');
  return (
    <Chip tone={KIND_TONE[line.kind]}>
      {t(`kind.${line.kind}`)}
      {line.dueOn !== null && ` · ${nearDay(line.dueOn, today, i18n.language)}`}
      {isFabe && ' · FABE'}
    </Chip>
  );
}
