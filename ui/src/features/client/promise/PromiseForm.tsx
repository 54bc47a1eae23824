/** A promise or request, added or changed in place. The day is read from the words until it is set by hand. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  commands,
  type LedgerEntryView,
  type LedgerKind,
  useDraft,
  useRead,
  useToday,
  useWrite,
} from '../../../api';
import {
  Button,
  DateField,
  dayText,
  InPlaceForm,
  RadioChips,
  TextField,
  useDebounced,
} from '../../../shared';
import styles from '../../../shared/InPlaceForm.module.css';
import { ErrorNote } from '../../../wired';
import hint from './PromiseForm.module.css';

const TEXT_MAX = 2_000;
const KINDS = ['promise', 'request'] as const satisfies readonly LedgerKind[];

interface PromiseFormProps {
  client: string;
  /** `null` for a new one. */
  entry: LedgerEntryView | null;
  onClose: () => void;
}

export function PromiseForm({ client, entry, onClose }: PromiseFormProps) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  const draft = useDraft(`client/${client}/ledger/${entry?.id ?? 'new'}`, entry?.text ?? '');
  const [kind, setKind] = useState<LedgerKind>(entry?.kind ?? 'promise');
  // `undefined` until the day is set by hand: then it follows the words.
  const [setDue, changeDue] = useState<string | null | undefined>(entry ? entry.dueOn : undefined);
  const still = useDebounced(draft.text.trim(), 200);
  const reading = useRead(['ledger', 'due', still], () => commands.readDueDay(still), {
    enabled: setDue === undefined && still !== '',
    keep: true,
  });
  const read = setDue === undefined && still !== '' ? (reading.data ?? null) : null;
  const dueOn = setDue === undefined ? (read?.on ?? null) : setDue;
  const adding = useWrite(commands.addLedgerEntry, { inPlace: true });
  const editing = useWrite(commands.editLedgerEntry, { inPlace: true });
  const error = adding.error ?? editing.error;
  const save = async () => {
    const text = draft.text.trim();
    if (text === '') return;
    const saved = entry
      ? await editing.run({ id: entry.id, text, dueOn })
      : await adding.run({ client, kind, text, dueOn });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  const cancel = () => {
    draft.discard();
    onClose();
  };
  return (
    <InPlaceForm label={t('promise.label')} onSave={() => void save()} onClose={cancel}>
      {entry === null && (
        <RadioChips
          label={t('promise.label')}
          hideLabel
          options={KINDS.map((value) => ({
            value,
            label: `${t(`promise.${value}`)} · ${t(`promise.kindHint.${value}`)}`,
          }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <div className={styles.line}>
        <TextField
          label={t('promise.text')}
          autoFocus
          className={hint.text ?? ''}
          placeholder={t('promise.textHint')}
          maxLength={TEXT_MAX}
          value={draft.text}
          onChange={draft.setText}
          onEnter={() => void save()}
          {...(read ? { note: t('promise.readDue', { on: dayText(read.on, i18n.language, today) }) } : {})}
        />
        <DateField label={t('promise.due')} className={hint.due ?? ''} value={dueOn} onChange={changeDue} />
      </div>
      {error && <ErrorNote error={error} small />}
      <div className={styles.acts}>
        <Button
          kind="main"
          isDisabled={draft.text.trim() === '' || adding.isRunning || editing.isRunning}
          onPress={() => void save()}
        >
          {t('action.save')}
        </Button>
        <Button kind="quiet" onPress={cancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </InPlaceForm>
  );
}
