/**
 * How an entry ended, asked in place under it: the outcome in a few words and the day, then done, broken or dropped. Both
 * are a draft until the entry is closed; Escape closes the strip and keeps them.
 */
import { useTranslation } from 'react-i18next';
import { type Closing, type LedgerEntryView, useFormDraft } from '../../api';
import { Button } from '../../shared/Button';
import { formKeys } from '../../shared/formKeys';
import { TextField } from '../../shared/TextField';
import styles from './ClosingStrip.module.css';
import { DoneOnField } from './DoneOnField';

interface ClosingStripProps {
  entry: LedgerEntryView;
  today: string;
  /** Closes the entry; whether it is closed now. */
  onClose: (closing: Closing, outcome: string, doneOn: string) => Promise<boolean>;
  onCancel: () => void;
}

export function ClosingStrip({ entry, today, onClose, onCancel }: ClosingStripProps) {
  const { t } = useTranslation(['ledger', 'shared']);
  const draft = useFormDraft(`client/${entry.client.id}/ledger/${entry.id}/outcome`, {
    outcome: entry.outcome,
    // Until another day is said it was today.
    isDaySet: false,
    doneOn: null as string | null,
  });
  const { outcome, isDaySet } = draft.fields;
  const doneOn = isDaySet ? draft.fields.doneOn : today;
  const settle = async (closing: Closing) => {
    if (doneOn !== null && (await onClose(closing, outcome, doneOn))) draft.discard();
  };
  const giveUp = () => {
    draft.giveUp();
    onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line in every engine
    <div
      role="group"
      aria-label={t('entry.how')}
      className={styles.strip}
      {...formKeys(() => void settle('done'), onCancel)}
    >
      <TextField
        label={t('entry.outcome')}
        hideLabel
        placeholder={t('entry.outcomePlaceholder')}
        value={outcome}
        onChange={(to) => draft.change({ outcome: to })}
        onEnter={() => void settle('done')}
        autoFocus
        className={styles.outcome}
      />
      <DoneOnField
        entry={entry}
        today={today}
        value={doneOn}
        onChange={(to) => draft.change({ isDaySet: true, doneOn: to })}
      />
      <Button kind="main" kbd="enter" isDisabled={doneOn === null} onPress={() => void settle('done')}>
        {t('entry.done')}
      </Button>
      {entry.kind === 'promise' && (
        <Button kind="danger" isDisabled={doneOn === null} onPress={() => void settle('broken')}>
          {t('entry.broken')}
        </Button>
      )}
      <Button isDisabled={doneOn === null} onPress={() => void settle('dropped')}>
        {t('entry.dropped')}
      </Button>
      <Button kind="quiet" kbd="escape" onPress={onCancel}>
        {t('shared:draft.close')}
      </Button>
      <Button kind="quiet" isDisabled={!draft.isTouched} onPress={giveUp}>
        {t('shared:draft.discard')}
      </Button>
    </div>
  );
}
