/** The lines taken down so far, and those on their way. */
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../../api';
import { LEGIBLE } from '../../../shared';
import { byLine, useSummaryGate } from '../../gate';
import { NO_FABE } from '../line/FabeFields';
import { LineRow } from '../line/LineRow';
import { LineText } from '../line/LineText';
import type { LineClient } from '../line/lineNeed';
import type { LineEditing } from '../line/useLineEditing';
import styles from './TakenLines.module.css';
import type { TakenLine } from './useLineTaking';

interface TakenLinesProps {
  visit: VisitView;
  client: LineClient;
  today: string;
  editing: LineEditing;
  pending: readonly TakenLine[];
}

export function TakenLines({ visit, client, today, editing, pending }: TakenLinesProps) {
  const { t } = useTranslation('visit');
  const count = visit.lines.length + pending.length;
  const gate = useSummaryGate(visit.id, 'client');
  const found = byLine(visit.lines, gate.data?.findings ?? []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that take the focus and become editors are no plain list
    <div role="group" aria-label={t('capture.lines')} className={styles.lines} {...editing.cursor.listProps}>
      {count === 0 && (
        <p className={styles.first} {...LEGIBLE}>
          {t('capture.first')}
        </p>
      )}
      {visit.lines.map((line) => (
        <LineRow
          key={line.id}
          {...editing.rowOf(line)}
          visit={visit.id}
          client={client}
          today={today}
          findings={found.get(line.id)}
        />
      ))}
      {pending.map((line) => (
        <div key={line.key} className={styles.pending}>
          <span className={styles.time} {...LEGIBLE}>
            {t('capture.pending')}
          </span>
          <p>
            <LineText line={{ ...line.request, fabe: line.request.fabe ?? NO_FABE }} today={today} />
          </p>
        </div>
      ))}
    </div>
  );
}
