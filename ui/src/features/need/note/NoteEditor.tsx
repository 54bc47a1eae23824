/**
 * A note being changed in place: its words, the pad, its day and the day it is tied to. Enter saves, in the words and on
 * the pad; Escape closes and keeps what was changed, as a draft.
 */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type NeedView, useFormDraft, useToday, useWrite } from '../../../api';
import { DateField, TextArea } from '../../../shared';
import { DraftForm } from '../../../wired';
import { concernedBy } from '../../contactPerson';
import { NeedPad } from '../NeedPad';
import { readChoice } from '../pad/padValue';
import styles from './NoteEditor.module.css';
import { editsOf, fieldsOf, padOfNote } from './noteEdits';
import { OccasionSelect } from './OccasionSelect';

export const NEED_TEXT_MAX = 20_000;

interface NoteEditorProps {
  note: NeedView;
  profile: ClientProfile;
  onClose: () => void;
}

export function NoteEditor({ note, profile, onClose }: NoteEditorProps) {
  const { t } = useTranslation(['need', 'question']);
  const { t: tClient } = useTranslation('client');
  const today = useToday();
  const draft = useFormDraft(`client/${note.client}/need/${note.id}`, fieldsOf(note));
  const fields = { ...draft.fields, choice: readChoice(draft.fields.choice) };
  const edit = useWrite(commands.editNeed, { inPlace: true });
  const pad = padOfNote(note, fields.choice);
  const area = useRef<HTMLTextAreaElement>(null);

  // What is changed is mostly added to: the caret begins behind the words.
  useEffect(() => {
    const end = area.current?.value.length ?? 0;
    area.current?.setSelectionRange(end, end);
  }, []);

  async function save(): Promise<void> {
    if (fields.text.trim() === '' || edit.isRunning) return;
    const edits = editsOf(note, fields);
    if (edits.length > 0) {
      const saved = await edit.run(note.id, edits);
      if (!saved.ok) return;
    }
    draft.discard();
    onClose();
  }

  return (
    <DraftForm
      label={t('note.edit')}
      draft={draft}
      saving={edit}
      save={t('note.save')}
      isDisabled={fields.text.trim() === ''}
      onSave={save}
      onClose={onClose}
      className={styles.editor}
    >
      <TextArea
        label={t('note.edit')}
        hideLabel
        autoFocus
        minRows={1}
        maxLength={NEED_TEXT_MAX}
        value={fields.text}
        onChange={(text) => draft.change({ text })}
        onEnter={() => void save()}
        areaRef={area}
      />
      <NeedPad
        client={profile.id}
        text={fields.text}
        people={concernedBy(profile, tClient)}
        gender={profile.gender}
        value={pad}
        onChange={(_value, set) => draft.change({ choice: { ...fields.choice, ...set } })}
        onConfirm={() => void save()}
        onCancel={onClose}
        confirmWord={t('note.save')}
      />
      <div className={styles.rest}>
        <DateField
          label={t('entry.day')}
          max={today}
          value={fields.notedOn}
          onChange={(notedOn) => draft.change({ notedOn })}
        />
        <OccasionSelect
          occasions={profile.occasions}
          value={fields.occasion}
          onChange={(occasion) => draft.change({ occasion })}
        />
      </div>
    </DraftForm>
  );
}
