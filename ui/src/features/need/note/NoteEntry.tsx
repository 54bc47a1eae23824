/**
 * Where a note is taken down on the profile: its words in one line, Enter, then a key each for level and depth, Enter.
 * What the words seem to be is proposed; a cell chosen on the map, or a question being answered, proposes its place. All
 * of it is kept as a draft.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, loadDrafts, useFormDraft, useWrite } from '../../../api';
import { Button, Chip, formKeys, inLanguage, Kbd, TextArea } from '../../../shared';
import { ErrorNote, useUntilMended } from '../../../wired';
import { concernedBy } from '../../contactPerson';
import { endAnswering, useAnswering } from '../../question';
import { NeedPad } from '../NeedPad';
import type { Cell } from '../needWords';
import { type ChosenPad, isChosen, padOf } from '../pad/padValue';
import { useNeedSuggestion } from '../useNeedSuggestion';
import { EntryMore } from './EntryMore';
import { answering, BLANK_ENTRY, readEntry, requestOf } from './entryFields';
import { NEED_TEXT_MAX } from './NoteEditor';
import styles from './NoteEntry.module.css';

interface NoteEntryProps {
  profile: ClientProfile;
  /** The cell chosen on the map. */
  cell: Cell | null;
  areaRef: Ref<HTMLTextAreaElement>;
  /** Arrow down in an empty line. */
  onDown: () => void;
}

export function NoteEntry({ profile, cell, areaRef, onDown }: NoteEntryProps) {
  const { t, i18n } = useTranslation(['need', 'question', 'shared']);
  const { t: tClient } = useTranslation('client');
  const draft = useFormDraft(`client/${profile.id}/need/new`, BLANK_ENTRY);
  const fields = readEntry(draft.fields);
  const [isMoreShown, setMoreShown] = useState(false);
  const add = useWrite(commands.addNeed, { inPlace: true });
  const error = useUntilMended(add.error, draft.text);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const padRef = useRef<HTMLDivElement>(null);
  const isWriting = fields.text.trim() !== '';
  const suggestion = useNeedSuggestion(profile.id, fields.text);
  const pad = padOf(fields.choice, suggestion, cell);
  const asked = useAnswering(profile.id);

  // A question handed over by the card beside, or by the cell above, is answered here.
  // Not before what lay in the draft has come back, which would be lost under it.
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    let here = true;
    void loadDrafts().then(() => here && setRestored(true));
    return () => {
      here = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a new question that opens the line
  useEffect(() => {
    // The tab was left and is back: what was changed since stays as it is.
    if (asked === null || !isRestored || fields.question === asked.key) return;
    draft.change(answering(asked, inLanguage(asked.text, i18n.language), fields.choice));
    area.current?.focus();
  }, [asked, isRestored]);

  const focusText = () => area.current?.focus();
  async function save(value: ChosenPad): Promise<void> {
    const request = requestOf(fields, value, profile.id);
    if (request === null || add.isRunning) {
      setMoreShown((shown) => shown || request === null);
      return;
    }
    const saved = await add.run(request);
    if (!saved.ok) return;
    endAnswering();
    draft.discard();
    focusText();
  }

  const submit = () => (isChosen(pad) ? void save(pad) : padRef.current?.focus());

  /** Away from the line; what stands in it stays. */
  function leave(): void {
    setMoreShown(false);
    area.current?.blur();
  }

  function giveUp(): void {
    endAnswering();
    draft.giveUp();
    leave();
  }

  return (
    <section aria-label={t('entry.label')} className={styles.entry} {...formKeys(submit)}>
      {fields.asked !== '' && (
        <p className={styles.asked}>
          <Chip
            tone="azurite"
            removeLabel={t('entry.dropQuestion')}
            onRemove={() => {
              endAnswering();
              draft.change({ question: '', asked: '' });
            }}
          >
            {t('entry.answers')}
          </Chip>
          <span>{fields.asked}</span>
        </p>
      )}
      <div className={styles.line}>
        <TextArea
          label={t('entry.text')}
          hideLabel
          minRows={1}
          maxRows={8}
          className={styles.field ?? ''}
          areaClassName={styles.text ?? ''}
          placeholder={t('entry.hint')}
          maxLength={NEED_TEXT_MAX}
          value={fields.text}
          onChange={(text) => draft.change({ text })}
          onEnter={() => isWriting && padRef.current?.focus()}
          onEscape={leave}
          areaRef={(element) => {
            area.current = element;
            if (typeof areaRef === 'function') areaRef(element);
            else if (areaRef) areaRef.current = element;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || fields.text !== '') return;
            event.preventDefault();
            onDown();
          }}
        />
        {!isWriting && (
          <span className={styles.key}>
            <Kbd keys="a" />
          </span>
        )}
      </div>
      {isWriting && (
        <>
          <NeedPad
            ref={padRef}
            client={profile.id}
            text={fields.text}
            people={concernedBy(profile, tClient)}
            gender={profile.gender}
            value={pad}
            onChange={(_value, set) => draft.change({ choice: { ...fields.choice, ...set } })}
            onConfirm={(value) => void save(value)}
            onCancel={focusText}
          />
          <div className={styles.foot}>
            <Button
              kind="main"
              small
              isDisabled={!isChosen(pad) || add.isRunning}
              onPress={() => isChosen(pad) && void save(pad)}
            >
              {t('entry.save')}
            </Button>
            <Button kind="quiet" small onPress={giveUp}>
              {t('shared:draft.discard')}
            </Button>
            <Button
              kind="quiet"
              small
              aria-expanded={isMoreShown}
              icon={isMoreShown ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
              onPress={() => setMoreShown(!isMoreShown)}
            >
              {t('entry.more')}
            </Button>
          </div>
          {isMoreShown && <EntryMore profile={profile} fields={fields} onChange={draft.change} />}
        </>
      )}
      {error && <ErrorNote error={error} small />}
    </section>
  );
}
