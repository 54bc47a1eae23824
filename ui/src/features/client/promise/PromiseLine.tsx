/** One promise or request: closed with a word on how it went, opened again, changed or removed, all in its line. */
import { Check, EllipsisVertical, Pencil, RotateCcw, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Closing, commands, type LedgerEntryView, useFormDraft, useToday, useWrite } from '../../../api';
import {
  Button,
  Chip,
  cx,
  dayText,
  IconButton,
  Menu,
  type MenuEntry,
  RadioChips,
  TextField,
  type Tone,
} from '../../../shared';
import form from '../../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../../wired';
import { dueText } from './dueText';
import { PromiseForm } from './PromiseForm';
import styles from './PromiseLine.module.css';

const OUTCOME_MAX = 2_000;
const CLOSINGS = ['done', 'broken', 'dropped'] as const satisfies readonly Closing[];

const TONE: Record<LedgerEntryView['state'], Tone> = {
  open: 'neutral',
  kept: 'azurite',
  answered: 'azurite',
  late: 'amber',
  broken: 'cinnabar',
  dropped: 'neutral',
};

export function PromiseLine({ entry, frozen }: { entry: LedgerEntryView; frozen: boolean }) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  const [mode, setMode] = useState<'read' | 'edit' | 'close'>('read');
  const close = useWrite(commands.closeLedgerEntry);
  const reopen = useWrite(commands.reopenLedgerEntry);
  const remove = useWrite(commands.removeLedgerEntry);
  const back = () => setMode('read');
  if (mode === 'edit') return <PromiseForm client={entry.client.id} entry={entry} onClose={back} />;

  const open = entry.state === 'open';
  const due = dueText(entry, today, t, i18n.language);
  const day = (on: string) => dayText(on, i18n.language, today);
  const items: MenuEntry[] = [
    { id: 'edit', label: t('action.edit'), icon: <Pencil />, onAction: () => setMode('edit') },
    ...(open
      ? [{ id: 'close', label: t('promise.broken'), icon: <X />, onAction: () => setMode('close') }]
      : [
          {
            id: 'reopen',
            label: t('promise.reopen'),
            icon: <RotateCcw />,
            onAction: () => void reopen.run(entry.id),
          },
        ]),
    {
      id: 'remove',
      label: t('promise.remove'),
      icon: <Trash2 />,
      danger: true,
      onAction: () => void remove.run(entry.id),
    },
  ];
  return (
    <>
      <div className={styles.line}>
        <span className={styles.kind}>
          <Chip tone={entry.kind === 'promise' ? 'indigo' : 'neutral'}>{t(`promise.${entry.kind}`)}</Chip>
        </span>
        <div className={styles.what}>
          <p className={cx(styles.text, !open && styles.settled)}>{entry.text}</p>
          <span className={styles.told}>
            {open ? (
              <>
                <span className={cx(due.pressing && styles.pressing)}>{due.text}</span>
                {' · '}
                {t('promise.made', { on: day(entry.madeOn) })}
              </>
            ) : (
              [entry.closedOn && t('promise.closedOn', { on: day(entry.closedOn) }), entry.outcome]
                .filter(Boolean)
                .join(' · ')
            )}
          </span>
        </div>
        {!open && <Chip tone={TONE[entry.state]}>{t(`promise.state.${entry.state}`)}</Chip>}
        {!frozen && open && (
          <Button
            small
            icon={<Check aria-hidden="true" />}
            onPress={() => setMode(mode === 'close' ? 'read' : 'close')}
          >
            {t('promise.done')}
          </Button>
        )}
        {!frozen && (
          <Menu
            label={t('promise.more')}
            trigger={
              <IconButton
                label={`${t('promise.more')}: ${entry.text}`}
                icon={<EllipsisVertical aria-hidden="true" />}
              />
            }
            items={items}
          />
        )}
      </div>
      {mode === 'close' && (
        <CloseForm
          entry={entry}
          saving={close}
          onClose={back}
          onSave={async (closing, outcome) => {
            const closed = await close.run({ id: entry.id, closing, outcome });
            if (closed.ok) back();
            return closed.ok;
          }}
        />
      )}
    </>
  );
}

interface CloseFormProps {
  entry: LedgerEntryView;
  saving: Parameters<typeof DraftForm>[0]['saving'];
  /** Whether it is closed now. */
  onSave: (closing: Closing, outcome: string) => Promise<boolean>;
  onClose: () => void;
}

function CloseForm({ entry, saving, onSave, onClose }: CloseFormProps) {
  const { t } = useTranslation('client');
  const draft = useFormDraft<{ closing: Closing; outcome: string }>(
    `client/${entry.client.id}/ledger/${entry.id}/outcome`,
    { closing: 'done', outcome: '' },
  );
  const { closing, outcome } = draft.fields;
  const settle = async () => {
    if (await onSave(closing, outcome.trim())) draft.discard();
  };
  const save = () => void settle();
  return (
    <DraftForm
      label={t('promise.close', { text: entry.text })}
      draft={draft}
      saving={saving}
      save={t('action.save')}
      onSave={settle}
      onClose={onClose}
    >
      <div className={form.line}>
        <RadioChips
          label={t('promise.outcome')}
          hideLabel
          options={CLOSINGS.map((value) => ({ value, label: t(`promise.${value}`) }))}
          value={closing}
          onChange={(to) => draft.change({ closing: to })}
          onEnter={save}
        />
        <TextField
          label={t('promise.outcome')}
          hideLabel
          autoFocus
          className={form.half ?? ''}
          placeholder={t('promise.outcomeHint')}
          maxLength={OUTCOME_MAX}
          value={outcome}
          onChange={(to) => draft.change({ outcome: to })}
          onEnter={save}
        />
      </div>
    </DraftForm>
  );
}
