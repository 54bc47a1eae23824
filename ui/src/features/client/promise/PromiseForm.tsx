/** A promise or request, added or changed in place. The day is read from the words until it is set by hand. */
import { useTranslation } from 'react-i18next';
import {
  commands,
  type LedgerEntryView,
  type LedgerKind,
  useFormDraft,
  useRead,
  useToday,
  useWrite,
} from '../../../api';
import { DateField, dayText, RadioChips, TextField, useDebounced } from '../../../shared';
import styles from '../../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../../wired';
import hint from './PromiseForm.module.css';

const TEXT_MAX = 2_000;
const KINDS = ['promise', 'request'] as const satisfies readonly LedgerKind[];

interface PromiseFields {
  kind: LedgerKind;
  text: string;
  /** Until the day is set by hand it follows the words. */
  isDueSet: boolean;
  dueOn: string | null;
}

interface PromiseFormProps {
  client: string;
  /** `null` for a new one. */
  entry: LedgerEntryView | null;
  onClose: () => void;
}

export function PromiseForm({ client, entry, onClose }: PromiseFormProps) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  const draft = useFormDraft<PromiseFields>(`client/${client}/ledger/${entry?.id ?? 'new'}`, {
    kind: entry?.kind ?? 'promise',
    text: entry?.text ?? '',
    isDueSet: entry !== null,
    dueOn: entry?.dueOn ?? null,
  });
  const { change } = draft;
  const { kind, isDueSet } = draft.fields;
  const text = draft.fields.text.trim();
  const still = useDebounced(text, 200);
  const reading = useRead(['ledger', 'due', still], () => commands.readDueDay(still), {
    enabled: !isDueSet && still !== '',
    keep: true,
  });
  const read = !isDueSet && still !== '' ? (reading.data ?? null) : null;
  const dueOn = isDueSet ? draft.fields.dueOn : (read?.on ?? null);
  const adding = useWrite(commands.addLedgerEntry, { inPlace: true });
  const editing = useWrite(commands.editLedgerEntry, { inPlace: true });
  const saving = entry ? editing : adding;
  const save = async () => {
    if (text === '') return;
    const saved = entry
      ? await editing.run({ id: entry.id, text, dueOn })
      : await adding.run({ client, kind, text, dueOn });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('promise.label')}
      draft={draft}
      saving={saving}
      save={t('action.save')}
      isDisabled={text === ''}
      onSave={save}
      onClose={onClose}
    >
      {entry === null && (
        <RadioChips
          label={t('promise.label')}
          hideLabel
          options={KINDS.map((value) => ({
            value,
            label: `${t(`promise.${value}`)} · ${t(`promise.kindHint.${value}`)}`,
          }))}
          value={kind}
          onChange={(to) => change({ kind: to })}
        />
      )}
      <div className={styles.line}>
        <TextField
          label={t('promise.text')}
          autoFocus
          className={hint.text ?? ''}
          placeholder={t('promise.textHint')}
          maxLength={TEXT_MAX}
          value={draft.fields.text}
          onChange={(to) => change({ text: to })}
          onEnter={() => void save()}
          {...(read ? { note: t('promise.readDue', { on: dayText(read.on, i18n.language, today) }) } : {})}
        />
        <DateField
          label={t('promise.due')}
          className={hint.due ?? ''}
          value={dueOn}
          onChange={(to) => change({ isDueSet: true, dueOn: to })}
        />
      </div>
    </DraftForm>
  );
}
