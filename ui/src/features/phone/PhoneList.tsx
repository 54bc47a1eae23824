/** The phone numbers of a client: the main one first; each added, changed and removed in place. */
import { Copy, Star, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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
import { AddButton, Chip, IconButton, Select, TextField, useCopy } from '../../shared';
import { DraftForm, InPlaceText, type Saved } from '../../wired';
import styles from './PhoneList.module.css';
import { SeveralNumbers } from './SeveralNumbers';

const KINDS = ['mobile', 'home', 'office', 'other'] as const satisfies readonly PhoneKind[];

/** Numbers that were typed into the field of one, and what waits for the answer how they are kept. */
interface Several {
  phone: Kept;
  answer: (saved: Saved) => void;
}

type Kept = Omit<PhoneView, 'id'> & { id: string | null };

interface PhoneListProps {
  profile: ClientProfile;
  /** Says whose a number is already. */
  whose: (number: string) => ReactNode;
}

export function PhoneList({ profile, whose }: PhoneListProps) {
  const { t } = useTranslation('phone');
  const copy = useCopy();
  const [adding, setAdding] = useState(false);
  const saving = useWrite(commands.savePhone, { inPlace: true });
  const parting = useWrite(commands.savePhonesApart, { inPlace: true });
  const removing = useWrite(commands.removePhone);
  const [several, setSeveral] = useState<Several | null>(null);
  const frozen = profile.trashedAt !== null;
  const save = (phone: Kept): Promise<Saved> => saving.run({ ...phone, client: profile.id });
  const saveApart = (phone: Kept): Promise<Saved> => parting.run({ ...phone, client: profile.id });
  // Of several the field waits until they are kept apart, or given back to be changed.
  const saveEdited = async (phone: Kept): Promise<Saved> => {
    const saved = await save(phone);
    if (saved.ok || !isSeveral(saved.error)) return saved;
    return new Promise((resolve) => {
      const answer = (outcome: Saved) => {
        setSeveral(null);
        resolve(outcome);
      };
      setSeveral({ phone, answer });
    });
  };
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
            onSave={(number) => saveEdited({ ...phone, number })}
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
      {several && (
        <SeveralNumbers
          text={several.phone.number}
          onApart={() => void saveApart(several.phone).then(several.answer)}
          onLeave={() => several.answer({ ok: false, error: SEVERAL })}
        />
      )}
      {!frozen &&
        (adding ? (
          <NewPhone
            client={profile.id}
            first={profile.phones.length === 0}
            onSave={(kind, number, isApart) =>
              (isApart ? saveApart : save)({
                id: null,
                kind,
                number,
                isPrimary: profile.phones.length === 0,
              })
            }
            whose={whose}
            onClose={() => setAdding(false)}
          />
        ) : (
          <AddButton label={t('add')} onPress={() => setAdding(true)} />
        ))}
    </div>
  );
}

const SEVERAL: AppError = { code: 'invalid', field: 'number', why: { rule: 'severalNumbers' } };

function isSeveral(error: AppError): boolean {
  return error.code === 'invalid' && error.why.rule === 'severalNumbers';
}

interface NewPhoneProps {
  client: string;
  first: boolean;
  /** `isApart`: each number that stands there by itself. */
  onSave: (kind: PhoneKind, number: string, isApart: boolean) => Promise<Saved>;
  onClose: () => void;
  whose: (number: string) => ReactNode;
}

function NewPhone({ client, first, onSave, onClose, whose }: NewPhoneProps) {
  const { t } = useTranslation(['phone', 'client']);
  const draft = useFormDraft<{ number: string; kind: PhoneKind }>(`client/${client}/phone/new`, {
    number: '',
    kind: first ? 'mobile' : 'other',
  });
  const { number, kind } = draft.fields;
  const [error, setError] = useState<AppError | null>(null);
  const save = async (isApart = false) => {
    if (number.trim() === '') return;
    const saved = await onSave(kind, number.trim(), isApart);
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
      <SeveralNumbers text={number} onApart={() => void save(true)} />
      {whose(number)}
    </DraftForm>
  );
}
