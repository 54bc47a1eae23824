/** The phone numbers of a client: the main one first; each added, changed and removed in place. */
import { Copy, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppError,
  type ClientProfile,
  commands,
  type PhoneKind,
  type PhoneView,
  useFormDraft,
  useWrite,
} from '../../api';
import { AddButton, Chip, IconButton, Select, showToast, TextField } from '../../shared';
import { DraftForm, InPlaceText, type Saved } from '../../wired';
import styles from './PhoneList.module.css';

const KINDS = ['mobile', 'home', 'office', 'other'] as const satisfies readonly PhoneKind[];

export function PhoneList({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('phone');
  const [adding, setAdding] = useState(false);
  const saving = useWrite(commands.savePhone, { inPlace: true });
  const removing = useWrite(commands.removePhone);
  const frozen = profile.trashedAt !== null;
  const save = (phone: Omit<PhoneView, 'id'> & { id: string | null }): Promise<Saved> =>
    saving.run({ ...phone, client: profile.id });
  return (
    <div className={styles.phones}>
      {profile.phones.map((phone) => (
        <div key={phone.id} className={styles.phone}>
          <InPlaceText
            label={t('number')}
            className={styles.number ?? ''}
            value={phone.number}
            empty={t('number')}
            isReadOnly={frozen}
            draftKey={`client/${profile.id}/phone/${phone.id}`}
            onSave={(number) => save({ ...phone, number })}
          />
          <span className={styles.kind}>{t(phone.kind)}</span>
          {phone.isPrimary && <Chip tone="indigo">{t('primary')}</Chip>}
          <span className={styles.acts}>
            <IconButton
              label={t('copy', { number: phone.number })}
              icon={<Copy aria-hidden="true" />}
              onPress={() => void copy(phone.number, t('copied'))}
            />
            {!frozen && !phone.isPrimary && (
              <IconButton
                label={t('makePrimary')}
                icon={<Star aria-hidden="true" />}
                onPress={() => void save({ ...phone, isPrimary: true })}
              />
            )}
            {!frozen && (
              <IconButton
                label={t('remove', { number: phone.number })}
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => void removing.run(phone.id)}
              />
            )}
          </span>
        </div>
      ))}
      {!frozen &&
        (adding ? (
          <NewPhone
            client={profile.id}
            first={profile.phones.length === 0}
            onSave={(kind, number) =>
              save({ id: null, kind, number, isPrimary: profile.phones.length === 0 })
            }
            onClose={() => setAdding(false)}
          />
        ) : (
          <AddButton label={t('add')} onPress={() => setAdding(true)} />
        ))}
    </div>
  );
}

async function copy(text: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  showToast({ text: done, tone: 'done' });
}

interface NewPhoneProps {
  client: string;
  first: boolean;
  onSave: (kind: PhoneKind, number: string) => Promise<Saved>;
  onClose: () => void;
}

function NewPhone({ client, first, onSave, onClose }: NewPhoneProps) {
  const { t } = useTranslation(['phone', 'client']);
  const draft = useFormDraft<{ number: string; kind: PhoneKind }>(`client/${client}/phone/new`, {
    number: '',
    kind: first ? 'mobile' : 'other',
  });
  const { number, kind } = draft.fields;
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    if (number.trim() === '') return;
    const saved = await onSave(kind, number.trim());
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('add')}
      draft={draft}
      saving={{ isRunning: false, error }}
      save={t('client:action.save')}
      isDisabled={number.trim() === ''}
      onSave={save}
      onClose={onClose}
      className={styles.form}
    >
      <div className={styles.line}>
        <TextField
          label={t('number')}
          hideLabel
          autoFocus
          type="tel"
          className={styles.field ?? ''}
          placeholder={t('number')}
          value={number}
          onChange={(to) => draft.change({ number: to })}
          onEnter={() => void save()}
        />
        <Select
          label={t('kind')}
          hideLabel
          className={styles.kindField ?? ''}
          options={KINDS.map((value) => ({ value, label: t(value) }))}
          value={kind}
          onChange={(to) => draft.change({ kind: to })}
        />
      </div>
    </DraftForm>
  );
}
