/**
 * A line being changed in place: its words, what it is, its day, its four parts. Enter or Ctrl+Enter saves, Escape gives
 * up. The words are kept as a draft until then.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Fabe, type LineKind, useDraft, useWrite, type VisitLine } from '../../../api';
import { Button, ErrorNote, RadioChips, TextArea } from '../../../shared';
import { DueChip } from './DueChip';
import { FabeFields } from './FabeFields';
import styles from './LineEditor.module.css';
import { hasDueDay } from './marks';
import { useDueReading } from './useDueReading';

const KINDS: readonly LineKind[] = ['note', 'topic', 'product', 'promise', 'request'];

interface LineEditorProps {
  line: VisitLine;
  /** What it is to be marked as right away. */
  kind?: LineKind;
  visit: string;
  today: string;
  onClose: () => void;
}

export function LineEditor({ line, kind: asked, visit, today, onClose }: LineEditorProps) {
  const { t } = useTranslation('visit');
  const draft = useDraft(`visit/${visit}/line/${line.id}`, line.text);
  const [kind, setKind] = useState<LineKind>(asked ?? line.kind);
  const [dueOn, setDueOn] = useState(line.dueOn);
  const [fabe, setFabe] = useState<Fabe>(line.fabe);
  const edit = useWrite(commands.editVisitLine, { tell: false, inPlace: true });
  // A closed entry keeps its day; the core would refuse another.
  const isDayOpen = hasDueDay(kind) && (line.ledgerState === null || line.ledgerState === 'open');
  const proposed = useDueReading(draft.text, isDayOpen && dueOn === null)?.on ?? null;

  async function save(): Promise<void> {
    const text = draft.text.trim();
    if (text === '') return;
    const saved = await edit.run({
      id: line.id,
      kind,
      text,
      dueOn: hasDueDay(kind) ? dueOn : null,
      fabe: kind === 'product' ? fabe : null,
    });
    if (saved.ok) {
      draft.discard();
      onClose();
    }
  }

  function giveUp(): void {
    draft.discard();
    onClose();
  }

  return (
    <div className={styles.editor}>
      <TextArea
        label={t('capture.edit')}
        hideLabel
        autoFocus
        minRows={1}
        value={draft.text}
        onChange={draft.setText}
        onEnter={() => void save()}
        onSubmit={() => void save()}
        onEscape={giveUp}
        areaClassName={styles.text}
        onKeyDown={(event) => {
          if (event.key === 'Tab' && !event.shiftKey && proposed !== null) {
            event.preventDefault();
            setDueOn(proposed);
          }
        }}
      />
      <div className={styles.tools}>
        <RadioChips
          label={t('capture.marks')}
          hideLabel
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
          onEnter={() => void save()}
        />
        {isDayOpen && <DueChip dueOn={dueOn} proposed={proposed} today={today} onChange={setDueOn} />}
        <span className={styles.grow} />
        <Button small kind="quiet" onPress={giveUp}>
          {t('line.giveUp')}
        </Button>
        <Button small kind="main" isDisabled={draft.text.trim() === ''} onPress={() => void save()}>
          {t('line.save')}
        </Button>
      </div>
      {kind === 'product' && (
        <FabeFields
          fabe={fabe}
          onChange={(part, text) => setFabe((now) => ({ ...now, [part]: text }))}
          onDone={() => void save()}
          onSubmit={() => void save()}
          onEscape={giveUp}
        />
      )}
      {edit.error && <ErrorNote error={edit.error} small />}
    </div>
  );
}
