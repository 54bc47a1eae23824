/**
 * How an entry ended, asked in place under it: the outcome in a few words and the day, then done, broken or dropped. The
 * words are a draft until the entry is closed or it is given up.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Closing, type LedgerEntryView, useDraft } from '../../api';
import { Button } from '../../shared/Button';
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
  const { t } = useTranslation('ledger');
  const draft = useDraft(`ledger/${entry.id}/outcome`, entry.outcome);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const settle = async (closing: Closing) => {
    if (doneOn !== null && (await onClose(closing, draft.text, doneOn))) draft.discard();
  };
  const cancel = () => {
    draft.discard();
    onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line in every engine
    <div role="group" aria-label={t('entry.how')} className={styles.strip}>
      <TextField
        label={t('entry.outcome')}
        hideLabel
        placeholder={t('entry.outcomePlaceholder')}
        value={draft.text}
        onChange={draft.setText}
        onEnter={() => void settle('done')}
        onEscape={cancel}
        autoFocus
        className={styles.outcome}
      />
      <DoneOnField entry={entry} today={today} value={doneOn} onChange={setDoneOn} />
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
      <Button kind="quiet" onPress={cancel}>
        {t('form.cancel')}
      </Button>
    </div>
  );
}
