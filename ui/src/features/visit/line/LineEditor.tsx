/**
 * A line being changed in place: its words, what it is, its day, its four parts, the cell of a need. Enter or Ctrl+Enter
 * saves, Escape gives up. The words are kept as a draft until then.
 */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Fabe, type LineKind, useDraft, useWrite, type VisitLine } from '../../../api';
import { Button, LEGIBLE, RadioChips, TextArea } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { concernedBy } from '../../contactPerson';
import { DueChip, useDueProposal } from '../../due';
import { isChosen, NeedPad, usePadValue } from '../../need';
import { SuitsNote, TermsFields, useProductCheck } from '../../product';
import { FabeFields } from './FabeFields';
import styles from './LineEditor.module.css';
import { choiceOf, type LineClient, lineNeedOf } from './lineNeed';
import { hasDueDay } from './marks';

const KINDS: readonly LineKind[] = ['note', 'topic', 'product', 'promise', 'request', 'need'];

interface LineEditorProps {
  line: VisitLine;
  visit: string;
  client: LineClient;
  /** What it is to be. */
  kind: LineKind;
  onKind: (kind: LineKind) => void;
  /** Whether it was opened to be marked: then the pad of a need has the focus, else the words. */
  toMark: boolean;
  today: string;
  onClose: () => void;
}

export function LineEditor(props: LineEditorProps) {
  const { line, visit, client, today, kind, onKind, toMark, onClose } = props;
  const { t } = useTranslation('visit');
  const { t: tClient } = useTranslation('client');
  const draft = useDraft(`visit/${visit}/line/${line.id}`, line.text);
  const [dueOn, setDueOn] = useState(line.dueOn);
  const [fabe, setFabe] = useState<Fabe>(line.fabe);
  const [terms, setTerms] = useState(line.terms);
  const unsuited = useProductCheck(client.id, terms.risk, kind === 'product');
  const pad = usePadValue(client.id, draft.text, kind === 'need', choiceOf(line.need));
  const keypad = useRef<HTMLDivElement>(null);
  const edit = useWrite(commands.editVisitLine, { tell: false, inPlace: true });
  // A closed entry keeps its day; the core would refuse another.
  const isDayOpen = hasDueDay(kind) && (line.ledgerState === null || line.ledgerState === 'open');
  const proposed = useDueProposal({ text: draft.text, dueOn, onDue: setDueOn, open: isDayOpen });

  async function save(): Promise<void> {
    const text = draft.text.trim();
    if (text === '') return;
    if (kind === 'need' && !isChosen(pad.value)) {
      keypad.current?.focus();
      return;
    }
    const saved = await edit.run({
      id: line.id,
      kind,
      text,
      dueOn: hasDueDay(kind) ? dueOn : null,
      fabe: kind === 'product' ? fabe : null,
      terms: kind === 'product' ? terms : null,
      need: kind === 'need' && isChosen(pad.value) ? lineNeedOf(pad.value, '') : null,
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
        isLegible
        autoFocus={!(toMark && kind === 'need')}
        minRows={1}
        value={draft.text}
        onChange={draft.setText}
        onEnter={() => void save()}
        onSubmit={() => void save()}
        onEscape={giveUp}
        areaClassName={styles.text}
        onKeyDown={proposed.onKey}
      />
      <div className={styles.tools} {...LEGIBLE}>
        <RadioChips
          label={t('capture.marks')}
          hideLabel
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={onKind}
          onEnter={() => void save()}
        />
        {isDayOpen && <DueChip dueOn={dueOn} proposed={proposed} today={today} onChange={setDueOn} />}
        <span className={styles.ways}>
          <Button small kind="quiet" onPress={giveUp}>
            {t('line.giveUp')}
          </Button>
          <Button small kind="main" isDisabled={draft.text.trim() === ''} onPress={() => void save()}>
            {t('line.save')}
          </Button>
        </span>
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
      {kind === 'product' && (
        <TermsFields
          terms={terms}
          onChange={setTerms}
          onEnter={() => void save()}
          onSubmit={() => void save()}
          onEscape={giveUp}
        />
      )}
      <SuitsNote unsuited={unsuited} />
      {kind === 'need' && (
        <NeedPad
          ref={keypad}
          client={client.id}
          gender={client.gender}
          people={concernedBy(client, tClient)}
          text={draft.text}
          value={pad.value}
          onChange={pad.change}
          onConfirm={() => void save()}
          onCancel={giveUp}
          confirmWord={t('line.save')}
          autoFocus={toMark}
        />
      )}
      {edit.error && <ErrorNote error={edit.error} small />}
    </div>
  );
}
