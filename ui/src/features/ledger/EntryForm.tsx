/** A promise or request being added or changed, in place. What is typed is a draft until it is saved. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type LedgerEntryView, type LedgerKind, useDraft, useRead, useWrite } from '../../api';
import { Button, Chip, DateField, dayText, RadioChips, TextArea, useDebounced, weekday } from '../../shared';
import { ErrorNote } from '../../wired';
import { ClientPicker } from '../client';
import styles from './EntryForm.module.css';

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
  const draft = useDraft(`ledger/${entry?.id ?? 'new'}`, entry?.text ?? '');
  const [client, setClient] = useState<{ id: string; name: string } | null>(entry?.client ?? null);
  const [kind, setKind] = useState<LedgerKind>(entry?.kind ?? 'promise');
  const [dueOn, setDueOn] = useState(entry?.dueOn ?? null);
  const [missing, setMissing] = useState<'needClient' | 'needText' | null>(null);
  const add = useWrite(commands.addLedgerEntry, { inPlace: true });
  const edit = useWrite(commands.editLedgerEntry, { inPlace: true });
  const still = useDebounced(draft.text.trim(), STILL_MS);
  const reading = useRead(['today', 'due', still], () => commands.readDueDay(still), {
    enabled: still !== '' && dueOn === null,
  }).data;
  const error = add.error ?? edit.error;

  async function save(): Promise<void> {
    const text = draft.text.trim();
    if (client === null) return setMissing('needClient');
    if (text === '') return setMissing('needText');
    const saved = entry
      ? await edit.run({ id: entry.id, text, dueOn })
      : await add.run({ client: client.id, kind, text, dueOn });
    if (saved.ok) close();
  }

  function close(): void {
    draft.discard();
    onClose();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a form element would submit on its own
    <div
      role="group"
      aria-label={entry ? t('form.edit') : t('form.add')}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      {!entry && (
        <div className={styles.line}>
          <RadioChips
            label={t('form.kind')}
            hideLabel
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <ClientPicker
            label={t('form.client')}
            hideLabel
            value={client}
            onChange={setClient}
            autoFocus
            className={styles.client}
          />
        </div>
      )}
      <TextArea
        label={t('form.text')}
        hideLabel
        placeholder={t(`form.textPlaceholder.${kind}`)}
        value={draft.text}
        onChange={draft.setText}
        onSubmit={() => void save()}
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
        <span className={styles.grow} />
        <Button kind="quiet" onPress={close}>
          {t('form.cancel')}
        </Button>
        <Button kind="main" kbd="mod+enter" onPress={() => void save()}>
          {entry ? t('form.change') : t('form.save')}
        </Button>
      </div>
      {error && <ErrorNote error={error} small />}
    </div>
  );
}
