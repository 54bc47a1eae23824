/**
 * A line as it was taken down: when, what, and its mark. With the focus: Enter or e changes it, Delete removes it, the
 * marking keys mark it, and Tab takes the day that its words name.
 */
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding, VisitLine } from '../../../api';
import { cx, IconButton, LEGIBLE, localClock, Spoken } from '../../../shared';
import { DueProposal, useDueProposal } from '../../due';
import { LineFindings } from '../../gate';
import { SuitsNote, TermsText } from '../../product';
import { FABE_PARTS } from './FabeFields';
import { LineEditor } from './LineEditor';
import styles from './LineRow.module.css';
import { LineText } from './LineText';
import type { LineClient } from './lineNeed';
import { hasDueDay } from './marks';
import type { EditableLine } from './useLineEditing';

interface LineRowProps extends EditableLine {
  visit: string;
  client: LineClient;
  today: string;
  /** What the client copy should not say of it. */
  findings?: readonly Finding[];
  /** In a narrow pane the time stands above the words. */
  narrow?: boolean;
}

export function LineRow({
  line,
  visit,
  client,
  today,
  editing,
  onEdit,
  onKind,
  onClose,
  onRemove,
  onDue,
  rowProps,
  findings = [],
  narrow = false,
}: LineRowProps) {
  const { t } = useTranslation('visit');
  // Marked after it was written, the line has no day yet: what its words name is proposed here as it is while writing.
  const proposed = useDueProposal({
    text: line.text,
    dueOn: line.dueOn,
    onDue,
    open: editing === null && hasDueDay(line.kind) && line.ledgerState === 'open',
  });

  /** A click changes the line; dragging over it only marks words, to copy them. */
  function editUnlessMarking(): void {
    if (window.getSelection()?.isCollapsed ?? true) onEdit();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={`${t(`kind.${line.kind}`)}：${line.text}`}
      className={cx(styles.row, narrow && styles.narrow)}
      {...rowProps}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
        if (proposed.onKey(event)) return;
        if (event.key === 'Enter' || event.key === 'e') onEdit();
        else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
        else return;
        event.preventDefault();
      }}
    >
      <time className={styles.time} {...LEGIBLE}>
        {localClock(line.notedAt)}
      </time>
      {editing ? (
        <LineEditor
          line={line}
          visit={visit}
          client={client}
          today={today}
          kind={editing.kind}
          onKind={onKind}
          toMark={editing.toMark}
          onClose={onClose}
        />
      ) : (
        <div className={styles.told}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row has the keys */}
          <div className={styles.said} onClick={editUnlessMarking}>
            <p className={styles.text}>
              <LineText line={line} findings={findings} today={today} />
            </p>
            {line.kind === 'product' && (
              <>
                <TermsText terms={line.terms} className={styles.terms} />
                <FabeText line={line} findings={findings} />
                <SuitsNote unsuited={line.unsuited} />
              </>
            )}
            <LineFindings findings={findings} />
          </div>
          {proposed.reading && (
            <DueProposal reading={proposed.reading} today={today} onTake={proposed.take} />
          )}
        </div>
      )}
      {!editing && (
        <span className={styles.tools}>
          <IconButton label={t('capture.edit')} icon={<Pencil aria-hidden="true" />} onPress={onEdit} />
          <IconButton label={t('capture.remove')} icon={<Trash2 aria-hidden="true" />} onPress={onRemove} />
        </span>
      )}
    </div>
  );
}

function FabeText({ line, findings }: { line: VisitLine; findings: readonly Finding[] }) {
  const { t } = useTranslation('visit');
  const parts = FABE_PARTS.filter((part) => line.fabe[part] !== '');
  if (parts.length === 0) return null;
  return (
    <dl className={styles.fabe}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`capture.fabe.${part}`)}</dt>
          <dd>
            <Spoken text={line.fabe[part]} hide={findings.map((finding) => finding.words)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
