/** How an entry ended, asked in place under it: the outcome in a few words, then done, broken or dropped. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closing, LedgerEntryView } from '../../api';
import { Button } from '../../shared/Button';
import { TextField } from '../../shared/TextField';
import styles from './ClosingStrip.module.css';

interface ClosingStripProps {
  entry: LedgerEntryView;
  onClose: (closing: Closing, outcome: string) => void;
  onCancel: () => void;
}

export function ClosingStrip({ entry, onClose, onCancel }: ClosingStripProps) {
  const { t } = useTranslation('ledger');
  const [outcome, setOutcome] = useState(entry.outcome);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line in every engine
    <div role="group" aria-label={t('entry.how')} className={styles.strip}>
      <TextField
        label={t('entry.outcome')}
        hideLabel
        placeholder={t('entry.outcomePlaceholder')}
        value={outcome}
        onChange={setOutcome}
        onEnter={() => onClose('done', outcome)}
        onEscape={onCancel}
        autoFocus
        className={styles.outcome}
      />
      <Button kind="main" kbd="enter" onPress={() => onClose('done', outcome)}>
        {t('entry.done')}
      </Button>
      {entry.kind === 'promise' && (
        <Button kind="danger" onPress={() => onClose('broken', outcome)}>
          {t('entry.broken')}
        </Button>
      )}
      <Button onPress={() => onClose('dropped', outcome)}>{t('entry.dropped')}</Button>
      <Button kind="quiet" onPress={onCancel}>
        {t('form.cancel')}
      </Button>
    </div>
  );
}
