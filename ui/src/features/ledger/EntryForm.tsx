/**
 * The one form of a promise or request, added or changed in place, on its own page or beside a client. What is typed is a
 * draft until it is saved. The day the words speak of is proposed and taken by Tab; Enter saves what stands there.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type LedgerEntryView, type LedgerKind, useFormDraft, useWrite } from '../../api';
import { RadioChips, TextArea } from '../../shared';
import { DraftForm } from '../../wired';
import { ClientPicker } from '../client';
import { DueChip, useDueProposal } from '../due';
import styles from './EntryForm.module.css';

const TEXT_MAX = 2_000;
const KINDS: readonly LedgerKind[] = ['promise', 'request'];

interface EntryFields {
  client: { id: string; name: string } | null;
  kind: LedgerKind;
  text: string;
  dueOn: string | null;
}

interface EntryFormProps {
  /** The entry to change; without it one is added. */
  entry?: LedgerEntryView;
  /** The client it is of; without one it is asked for. */
  client?: { id: string; name: string };
  today: string;
  onClose: () => void;
}

export function EntryForm({ entry, client: of, today, onClose }: EntryFormProps) {
  const { t } = useTranslation('ledger');
  const owner = entry?.client ?? of ?? null;
  const draft = useFormDraft<EntryFields>(
    owner ? `client/${owner.id}/ledger/${entry?.id ?? 'new'}` : 'own/ledger',
    {
      client: owner && { id: owner.id, name: owner.name },
      kind: entry?.kind ?? 'promise',
      text: entry?.text ?? '',
      dueOn: entry?.dueOn ?? null,
    },
  );
  const { change } = draft;
  const { client, kind, text, dueOn } = draft.fields;
  const setDueOn = (to: string | null) => change({ dueOn: to });
  const proposed = useDueProposal({ text, dueOn, onDue: setDueOn });
  const [missing, setMissing] = useState<'needClient' | 'needText' | null>(null);
  const add = useWrite(commands.addLedgerEntry, { inPlace: true });
  const edit = useWrite(commands.editLedgerEntry, { inPlace: true });

  async function save(): Promise<void> {
    const said = text.trim();
    if (client === null) return setMissing('needClient');
    if (said === '') return setMissing('needText');
    const saved = entry
      ? await edit.run({ id: entry.id, text: said, dueOn })
      : await add.run({ client: client.id, kind, text: said, dueOn });
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
          {!of && (
            <ClientPicker
              label={t('form.client')}
              hideLabel
              value={client}
              onChange={(to) => change({ client: to })}
              autoFocus
              className={styles.client}
            />
          )}
        </div>
      )}
      <TextArea
        label={t('form.text')}
        hideLabel
        placeholder={t(`form.textPlaceholder.${kind}`)}
        value={text}
        onChange={(to) => change({ text: to })}
        onEnter={() => void save()}
        onKeyDown={proposed.onKey}
        minRows={1}
        maxLength={TEXT_MAX}
        autoFocus={owner !== null}
        wrong={missing === null ? undefined : t(`form.${missing}`)}
      />
      <div className={styles.line}>
        <DueChip dueOn={dueOn} proposed={proposed} today={today} onChange={setDueOn} />
      </div>
    </DraftForm>
  );
}
