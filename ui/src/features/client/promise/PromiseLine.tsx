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
import { DoneOnField, dueTrace } from '../../ledger';
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
  const { t: tLedger } = useTranslation('ledger');
  const today = useToday();
  const [mode, setMode] = useState<'read' | 'edit' | 'close'>('read');
  const close = useWrite(commands.closeLedgerEntry);
  const reopen = useWrite(commands.reopenLedgerEntry);
  const remove = useWrite(commands.removeLedgerEntry);
  const back = () => setMode('read');
  if (mode === 'edit') return <PromiseForm client={entry.client.id} entry={entry} onClose={back} />;

  const open = entry.state === 'open';
  const due = dueText(entry, today, t, i18n.language);
  const trace = dueTrace(entry, today, tLedger, i18n.language);
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
                {[trace, t('promise.made', { on: day(entry.madeOn) })].filter(Boolean).join(' · ')}
              </>
            ) : (
              [entry.doneOn && t('promise.closedOn', { on: day(entry.doneOn) }), trace, entry.outcome]
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
          today={today}
          onClose={back}
          onSave={async (closing, outcome, doneOn) => {
            const closed = await close.run({ id: entry.id, closing, doneOn, outcome });
            if (closed.ok) back();
            return closed.ok;
          }}
        />
      )}
    </>
  );
}

interface ClosingFields {
  closing: Closing;
  outcome: string;
  /** Until another day is said it was today. */
  isDaySet: boolean;
  doneOn: string | null;
}

interface CloseFormProps {
  entry: LedgerEntryView;
  saving: Parameters<typeof DraftForm>[0]['saving'];
  today: string;
  /** Whether it is closed now. */
  onSave: (closing: Closing, outcome: string, doneOn: string) => Promise<boolean>;
  onClose: () => void;
}

function CloseForm({ entry, saving, today, onSave, onClose }: CloseFormProps) {
  const { t } = useTranslation('client');
  const draft = useFormDraft<ClosingFields>(`client/${entry.client.id}/ledger/${entry.id}/outcome`, {
    closing: 'done',
    outcome: '',
    isDaySet: false,
    doneOn: null,
  });
  const { closing, outcome, isDaySet } = draft.fields;
  const doneOn = isDaySet ? draft.fields.doneOn : today;
  const settle = async () => {
    if (doneOn !== null && (await onSave(closing, outcome.trim(), doneOn))) draft.discard();
  };
  const save = () => void settle();
  return (
    <DraftForm
      label={t('promise.close', { text: entry.text })}
      draft={draft}
      saving={saving}
      save={t('action.save')}
      isDisabled={doneOn === null}
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
        <DoneOnField
          entry={entry}
          today={today}
          value={doneOn}
          onChange={(to) => draft.change({ isDaySet: true, doneOn: to })}
        />
      </div>
    </DraftForm>
  );
}
