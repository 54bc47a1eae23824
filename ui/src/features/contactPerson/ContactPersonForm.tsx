/** A person around a client, added or changed in place. */
import { useTranslation } from 'react-i18next';
import { commands, GENDERS, useFormDraft, useWrite } from '../../api';
import { RadioChips, Select, TextField } from '../../shared';
import styles from '../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../wired';
import { ClientPicker, KnownNote } from '../client';
import { SeveralNumbers } from '../phone';
import { CONTACT_PERSON_KINDS, type ContactPersonFields, requestOf } from './contactPersonForm';

const TEXT_MAX = 200;

interface ContactPersonFormProps {
  client: string;
  /** `null` for a new one. */
  id: string | null;
  start: ContactPersonFields;
  onClose: () => void;
}

export function ContactPersonForm({ client, id, start, onClose }: ContactPersonFormProps) {
  const { t } = useTranslation('client');
  const draft = useFormDraft(`client/${client}/person/${id ?? 'new'}`, start);
  const { fields, change } = draft;
  const saving = useWrite(commands.saveContactPerson, { inPlace: true });
  const save = async () => {
    if (fields.name.trim() === '') return;
    const saved = await saving.run(requestOf(fields, client, id));
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  const text = { className: styles.half ?? '', maxLength: TEXT_MAX, onEnter: () => void save() };
  return (
    <DraftForm
      label={t('family.people')}
      draft={draft}
      saving={saving}
      save={t('action.save')}
      isDisabled={fields.name.trim() === ''}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles.line}>
        <TextField
          {...text}
          label={t('family.name')}
          autoFocus
          value={fields.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          {...text}
          label={t('family.relation')}
          placeholder={t('family.relationHint')}
          value={fields.relation}
          onChange={(relation) => change({ relation })}
        />
        <Select
          label={t('family.kind')}
          className={styles.half ?? ''}
          options={CONTACT_PERSON_KINDS.map((kind) => ({ value: kind, label: t(`family.kinds.${kind}`) }))}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          {...text}
          label={t('family.phone')}
          type="tel"
          value={fields.phone}
          onChange={(phone) => change({ phone })}
        />
        <RadioChips
          label={t('field.gender')}
          className={styles.half ?? ''}
          options={GENDERS.map((gender) => ({ value: gender, label: t(`gender.${gender}`) }))}
          value={fields.gender}
          onChange={(gender) => change({ gender })}
        />
        <ClientPicker
          label={t('family.linked')}
          className={styles.half ?? ''}
          without={[client]}
          value={fields.linked}
          onChange={(linked) => change({ linked })}
        />
        <TextField
          {...text}
          className={styles.whole ?? ''}
          label={t('family.notes')}
          value={fields.notes}
          onChange={(notes) => change({ notes })}
        />
      </div>
      <SeveralNumbers
        text={fields.phone}
        onApart={([phone = '', ...more]) =>
          // A person has one number here; what else was typed stays with them in words.
          change({ phone, notes: [fields.notes.trim(), ...more].filter(Boolean).join(' · ') })
        }
      />
      <KnownNote phones={[fields.phone]} except={client} />
    </DraftForm>
  );
}
