/**
 * A line being changed in place: its words, what it is, its day, its four parts, the cell of a need. Enter or Ctrl+Enter
 * saves, Escape closes and keeps what was changed, all of it, as a draft.
 */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Fabe, type LineKind, useFormDraft, useWrite, type VisitLine } from '../../../api';
import { LEGIBLE, RadioChips, TextArea } from '../../../shared';
import { DraftForm } from '../../../wired';
import { concernedBy } from '../../contactPerson';
import { DueChip, useDueProposal } from '../../due';
import { isChosen, NeedPad, type PadChoice, padOf, readChoice, useNeedSuggestion } from '../../need';
import { SuitsNote, TermsFields, useProductCheck } from '../../product';
import { FabeFields } from './FabeFields';
import styles from './LineEditor.module.css';
import { choiceOf, type LineClient, lineNeedOf } from './lineNeed';
import { hasDueDay } from './marks';

const KINDS: readonly LineKind[] = ['note', 'topic', 'product', 'promise', 'request', 'need'];

interface LineFields {
  text: string;
  kind: LineKind;
  dueOn: string | null;
  fabe: Fabe;
  terms: VisitLine['terms'];
  /** What was set by hand of the need. */
  need: PadChoice;
}

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
  const draft = useFormDraft<LineFields>(`client/${client.id}/visit/${visit}/line/${line.id}`, {
    text: line.text,
    kind: line.kind,
    dueOn: line.dueOn,
    fabe: line.fabe,
    terms: line.terms,
    need: choiceOf(line.need),
  });
  const { change } = draft;
  const { text, dueOn, fabe, terms } = draft.fields;
  const choice = readChoice(draft.fields.need);
  const suggestion = useNeedSuggestion(client.id, kind === 'need' ? text : '');
  const pad = padOf(choice, suggestion);
  const setDueOn = (to: string | null) => change({ dueOn: to });
  const unsuited = useProductCheck(client.id, terms.risk, kind === 'product');
  const keypad = useRef<HTMLDivElement>(null);
  const edit = useWrite(commands.editVisitLine, { tell: false, inPlace: true });
  // A closed entry keeps its day; the core would refuse another.
  const isDayOpen = hasDueDay(kind) && (line.ledgerState === null || line.ledgerState === 'open');
  const proposed = useDueProposal({ text, dueOn, onDue: setDueOn, open: isDayOpen });

  // What it was to be comes back with the words, unless it was opened to become something now.
  const kept = useRef(toMark ? kind : draft.fields.kind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(() => {
    if (kept.current !== kind) onKind(kept.current);
  }, []);
  const chooseKind = (to: LineKind) => {
    change({ kind: to });
    onKind(to);
  };

  async function save(): Promise<void> {
    const said = text.trim();
    if (said === '') return;
    if (kind === 'need' && !isChosen(pad)) {
      keypad.current?.focus();
      return;
    }
    const saved = await edit.run({
      id: line.id,
      kind,
      text: said,
      dueOn: hasDueDay(kind) ? dueOn : null,
      fabe: kind === 'product' ? fabe : null,
      terms: kind === 'product' ? terms : null,
      need: kind === 'need' && isChosen(pad) ? lineNeedOf(pad, '') : null,
    });
    if (saved.ok) {
      draft.discard();
      onClose();
    }
  }

  return (
    <DraftForm
      label={t('capture.edit')}
      draft={draft}
      saving={edit}
      save={t('line.save')}
      isDisabled={text.trim() === ''}
      onSave={save}
      onClose={onClose}
      className={styles.editor}
    >
      <TextArea
        label={t('capture.edit')}
        hideLabel
        isLegible
        autoFocus={!(toMark && kind === 'need')}
        minRows={1}
        value={text}
        onChange={(to) => change({ text: to })}
        onEnter={() => void save()}
        areaClassName={styles.text}
        onKeyDown={proposed.onKey}
      />
      <div className={styles.tools} {...LEGIBLE}>
        <RadioChips
          label={t('capture.marks')}
          hideLabel
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={chooseKind}
          onEnter={() => void save()}
        />
        {isDayOpen && <DueChip dueOn={dueOn} proposed={proposed} today={today} onChange={setDueOn} />}
      </div>
      {kind === 'product' && (
        <FabeFields
          fabe={fabe}
          onChange={(part, to) => change({ fabe: { ...fabe, [part]: to } })}
          onDone={() => void save()}
          onSubmit={() => void save()}
        />
      )}
      {kind === 'product' && (
        <TermsFields
          terms={terms}
          onChange={(to) => change({ terms: to })}
          onEnter={() => void save()}
          onSubmit={() => void save()}
        />
      )}
      <SuitsNote unsuited={unsuited} />
      {kind === 'need' && (
        <NeedPad
          ref={keypad}
          client={client.id}
          gender={client.gender}
          people={concernedBy(client, tClient)}
          text={text}
          value={pad}
          onChange={(_value, set) => change({ need: { ...choice, ...set } })}
          onConfirm={() => void save()}
          onCancel={onClose}
          confirmWord={t('line.save')}
          autoFocus={toMark}
        />
      )}
    </DraftForm>
  );
}
