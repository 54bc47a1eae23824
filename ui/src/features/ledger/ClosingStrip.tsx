/**
 * How an entry ended, asked in place under it: the outcome in a few words, then done, broken or dropped. The words are a
 * draft until the entry is closed or it is given up.
 */
import { useTranslation } from 'react-i18next';
import { type Closing, type LedgerEntryView, useDraft } from '../../api';
import { Button } from '../../shared/Button';
import { TextField } from '../../shared/TextField';
import styles from './ClosingStrip.module.css';

interface ClosingStripProps {
  entry: LedgerEntryView;
  /** Closes the entry; whether it is closed now. */
  onClose: (closing: Closing, outcome: string) => Promise<boolean>;
  onCancel: () => void;
}

export function ClosingStrip({ entry, onClose, onCancel }: ClosingStripProps) {
  const { t } = useTranslation('ledger');
  const draft = useDraft(`ledger/${entry.id}/outcome`, entry.outcome);
  const settle = async (closing: Closing) => {
    if (await onClose(closing, draft.text)) draft.discard();
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
      <Button kind="main" kbd="enter" onPress={() => void settle('done')}>
        {t('entry.done')}
      </Button>
      {entry.kind === 'promise' && (
        <Button kind="danger" onPress={() => void settle('broken')}>
          {t('entry.broken')}
        </Button>
      )}
      <Button onPress={() => void settle('dropped')}>{t('entry.dropped')}</Button>
      <Button kind="quiet" onPress={cancel}>
        {t('form.cancel')}
      </Button>
    </div>
  );
}
