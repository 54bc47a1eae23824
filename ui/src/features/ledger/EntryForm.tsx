/** A promise or request being added or changed, in place. What is typed is a draft until it is saved. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type LedgerEntryView, type LedgerKind, useFormDraft, useRead, useWrite } from '../../api';
import { Button, Chip, DateField, dayText, RadioChips, TextArea, useDebounced, weekday } from '../../shared';
import { DraftForm } from '../../wired';
import { ClientPicker } from '../client';
import styles from './EntryForm.module.css';

interface EntryFields {
  client: { id: string; name: string } | null;
  kind: LedgerKind;
  text: string;
  dueOn: string | null;
}

interface EntryFormProps {
  /** The entry to change; without it one is added. */
  entry?: LedgerEntryView;
  today: string;
  onClose: () => void;
}

const KINDS: readonly LedgerKind[] = ['promise', 'request'];
const STILL_MS = 200;

export function EntryForm({ entry, today, onClose }: EntryFormProps) {
  const { t, i18n } = useTranslation('ledger');
  const draft = useFormDraft<EntryFields>(
    entry ? `client/${entry.client.id}/ledger/${entry.id}` : 'own/ledger',
    {
      client: entry?.client ?? null,
      kind: entry?.kind ?? 'promise',
      text: entry?.text ?? '',
      dueOn: entry?.dueOn ?? null,
    },
  );
  const { change } = draft;
  const { client, kind, dueOn } = draft.fields;
  const setDueOn = (to: string | null) => change({ dueOn: to });
  const [missing, setMissing] = useState<'needClient' | 'needText' | null>(null);
  const add = useWrite(commands.addLedgerEntry, { inPlace: true });
  const edit = useWrite(commands.editLedgerEntry, { inPlace: true });
  const still = useDebounced(draft.fields.text.trim(), STILL_MS);
  const reading = useRead(['today', 'due', still], () => commands.readDueDay(still), {
    enabled: still !== '' && dueOn === null,
  }).data;

  async function save(): Promise<void> {
    const text = draft.fields.text.trim();
    if (client === null) return setMissing('needClient');
    if (text === '') return setMissing('needText');
    const saved = entry
      ? await edit.run({ id: entry.id, text, dueOn })
      : await add.run({ client: client.id, kind, text, dueOn });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  }

  return (
    <DraftForm
      label={entry ? t('form.edit') : t('form.add')}
      draft={draft}
      saving={entry ? edit : add}
      save={entry ? t('form.change') : t('form.save')}
      onSave={save}
      onClose={onClose}
      className={styles.form}
    >
      {!entry && (
        <div className={styles.line}>
          <RadioChips
            label={t('form.kind')}
            hideLabel
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(to) => change({ kind: to })}
          />
          <ClientPicker
            label={t('form.client')}
            hideLabel
            value={client}
            onChange={(to) => change({ client: to })}
            autoFocus
            className={styles.client}
          />
        </div>
      )}
      <TextArea
        label={t('form.text')}
        hideLabel
        placeholder={t(`form.textPlaceholder.${kind}`)}
        value={draft.fields.text}
        onChange={(text) => change({ text })}
        onEnter={() => void save()}
        minRows={1}
        autoFocus={entry !== undefined}
        wrong={missing === null ? undefined : t(`form.${missing}`)}
      />
      <div className={styles.line}>
        <DateField label={t('form.due')} hideLabel value={dueOn} onChange={setDueOn} className={styles.due} />
        {dueOn !== null && (
          <Button small kind="quiet" onPress={() => setDueOn(null)}>
            {t('form.noDue')}
          </Button>
        )}
        {dueOn === null && reading && (
          <Chip tone="amber" onPress={() => setDueOn(reading.on)}>
            {t('form.suggested', {
              day: `${weekday(reading.on, i18n.language)} ${dayText(reading.on, i18n.language, today)}`,
            })}
          </Chip>
        )}
      </div>
    </DraftForm>
  );
}
