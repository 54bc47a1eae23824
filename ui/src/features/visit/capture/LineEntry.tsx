/**
 * Where the next line is written. One line is one Enter; Tab takes the day the words speak of, which Enter never does; the
 * marking keys say what the line is. A need is taken down from the pad beneath it, which Enter or Tab leads to; Escape makes it a plain line
 * again. Arrow up in an empty line goes to the line before.
 */
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddVisitLine } from '../../../api';
import { Chip, cx, inLanguage, Kbd, LEGIBLE, TextArea, VEILED } from '../../../shared';
import { concernedBy } from '../../contactPerson';
import { DueChip, useDueProposal } from '../../due';
import { LineFindings, useLineGate } from '../../gate';
import { type ChosenPad, isChosen, NeedPad, type PadValue } from '../../need';
import { SuitsNote, TermsFields, useProductCheck } from '../../product';
import { FabeFields } from '../line/FabeFields';
import { KIND_TONE } from '../line/KindChip';
import { type LineClient, lineNeedOf } from '../line/lineNeed';
import { hasDueDay } from '../line/marks';
import { useKindSuggestion } from '../line/useKindSuggestion';
import styles from './LineEntry.module.css';
import type { LineDraft } from './useLineDraft';
import type { LineTaking } from './useLineTaking';

interface LineEntryProps {
  visit: string;
  client: LineClient;
  today: string;
  draft: LineDraft;
  /** What the pad of a need says: what was set by hand, else what the words seem to be. */
  pad: PadValue | null;
  onTake: LineTaking['take'];
  onUp: () => void;
  /** Ctrl+Enter ends the visit; it takes this line with it. */
  onEnd: () => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  padRef: RefObject<HTMLDivElement | null>;
}

export function LineEntry(props: LineEntryProps) {
  const { visit, client, today, draft, pad, onTake, onUp, onEnd, inputRef, padRef } = props;
  const { t } = useTranslation('visit');
  const { t: tClient } = useTranslation('client');
  const dated = hasDueDay(draft.kind);
  const seems = useKindSuggestion(draft.text, draft.kind === 'note');
  const found = useLineGate(visit, draft.kind, draft.text, draft.fabe);
  const unsuited = useProductCheck(client.id, draft.terms.risk, draft.kind === 'product');
  const firstPart = useRef<HTMLInputElement>(null);
  const proposed = useDueProposal({
    text: draft.text,
    dueOn: draft.dueOn,
    onDue: draft.setDueOn,
    open: dated,
  });

  function submit(): void {
    const request = requestOf(visit, draft, pad);
    if (request === null) return;
    // A need is confirmed on its pad.
    if (draft.kind === 'need') {
      padRef.current?.focus();
      return;
    }
    onTake(request);
    draft.clear();
  }

  function takeNeed(value: ChosenPad): void {
    const request = requestOf(visit, draft, value);
    if (request === null) {
      inputRef.current?.focus();
      return;
    }
    onTake(request);
    draft.clear();
  }

  function makePlain(): void {
    draft.setKind('note');
    inputRef.current?.focus();
  }

  return (
    <div className={cx(styles.entry, draft.kind !== 'note' && styles.marked)}>
      <TextArea
        label={t('capture.input')}
        hideLabel
        isLegible
        autoFocus
        minRows={1}
        value={draft.text}
        onChange={draft.setText}
        placeholder={t(`capture.placeholder.${draft.kind}`)}
        onEnter={submit}
        onSubmit={onEnd}
        onEscape={() => {
          if (!proposed.decline()) draft.setKind('note');
        }}
        areaRef={inputRef}
        areaClassName={styles.input}
        onKeyDown={(event) => {
          if (proposed.onKey(event)) return;
          if (event.key === 'Tab' && !event.shiftKey && draft.kind === 'need') {
            event.preventDefault();
            padRef.current?.focus();
          } else if (event.key === 'Tab' && !event.shiftKey && seems !== null) {
            event.preventDefault();
            draft.setKind(seems);
          } else if (event.key === 'Tab' && !event.shiftKey && firstPart.current) {
            event.preventDefault();
            firstPart.current.focus();
          } else if (event.key === 'ArrowUp' && draft.text === '') {
            event.preventDefault();
            onUp();
          }
        }}
      />
      {seems !== null && (
        <div className={styles.chips} {...LEGIBLE}>
          <Chip onPress={() => draft.setKind(seems)}>{t('capture.like', { kind: t(`kind.${seems}`) })}</Chip>
          <Kbd keys="Tab" />
        </div>
      )}
      {draft.kind !== 'note' && (
        <div className={styles.chips} {...LEGIBLE}>
          <Chip tone={KIND_TONE[draft.kind]} onRemove={makePlain} removeLabel={t('capture.unmark')}>
            {t(`kind.${draft.kind}`)}
          </Chip>
          {dated && (
            <DueChip dueOn={draft.dueOn} proposed={proposed} today={today} onChange={draft.setDueOn} />
          )}
          {draft.answered && <AnsweredQuestion draft={draft} />}
          {draft.kind === 'product' && (
            <span className={styles.hint}>
              <Kbd keys="Tab" />
              {t('capture.fabe.title')}
            </span>
          )}
        </div>
      )}
      <LineFindings findings={found} />
      {draft.kind === 'product' && (
        <FabeFields
          fabe={draft.fabe}
          firstRef={firstPart}
          onChange={draft.setPart}
          onDone={submit}
          onSubmit={onEnd}
          onEscape={() => draft.setKind('note')}
        />
      )}
      {draft.kind === 'product' && (
        <TermsFields
          terms={draft.terms}
          onChange={draft.setTerms}
          onEnter={submit}
          onSubmit={onEnd}
          onEscape={() => draft.setKind('note')}
        />
      )}
      <SuitsNote unsuited={unsuited} />
      {draft.kind === 'need' && (
        <NeedPad
          ref={padRef}
          client={client.id}
          gender={client.gender}
          people={concernedBy(client, tClient)}
          text={draft.text}
          value={pad}
          onChange={(_value, set) => draft.setNeed({ ...draft.need, ...set })}
          onConfirm={takeNeed}
          onCancel={makePlain}
        />
      )}
    </div>
  );
}

/** The question the line answers, and the way to say that it does not. */
function AnsweredQuestion({ draft }: { draft: LineDraft }) {
  const { t, i18n } = useTranslation('visit');
  if (draft.answered === null) return null;
  return (
    <span className={styles.answered}>
      <Chip onRemove={() => draft.setAnswered(null)} removeLabel={t('capture.dropQuestion')}>
        {t('capture.answering')}
      </Chip>
      <q className={styles.question} {...VEILED}>
        {inLanguage(draft.answered.text, i18n.language)}
      </q>
    </span>
  );
}

/**
 * The line as it stands, or null when nothing was written. A need of which no cell was chosen is a plain line: it says
 * less, but no word is lost.
 */
export function requestOf(visit: string, draft: LineDraft, pad: PadValue | null): AddVisitLine | null {
  const text = draft.text.trim();
  if (text === '') return null;
  const need = draft.kind === 'need' && isChosen(pad) ? lineNeedOf(pad, draft.answered?.key ?? '') : null;
  return {
    visit,
    kind: draft.kind === 'need' && need === null ? 'note' : draft.kind,
    text,
    dueOn: hasDueDay(draft.kind) ? draft.dueOn : null,
    fabe: draft.kind === 'product' ? draft.fabe : null,
    terms: draft.kind === 'product' ? draft.terms : null,
    need,
  };
}
