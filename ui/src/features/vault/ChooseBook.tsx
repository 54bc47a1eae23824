/** The last step of the first run: an empty book or the demo book, and the name at the head of documents. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take } from '../../api';
import { Button, TextField } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './ChooseBook.module.css';
import firstRun from './FirstRun.module.css';

export function ChooseBook({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('vault');
  const [book, setBook] = useState<'empty' | 'demo'>('empty');
  const [name, setName] = useState('');
  const [firm, setFirm] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const start = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      if (book === 'demo') await take(commands.fillDemoBook());
      if (name.trim() !== '' || firm.trim() !== '') {
        // The demo book brings an adviser of its own; the name typed here is the one that counts.
        const adviser = await take(commands.adviser());
        await take(
          commands.editAdviser({
            ...adviser,
            name: name.trim() || adviser.name,
            firm: firm.trim() || adviser.firm,
          }),
        );
      }
      onDone();
    } catch (thrown) {
      setError(appErrorOf(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      <RadioGroup
        aria-label={t('book.choice')}
        value={book}
        onChange={(to) => setBook(to === 'demo' ? 'demo' : 'empty')}
        className={styles.books}
      >
        {(['empty', 'demo'] as const).map((one) => (
          <Radio key={one} value={one} className={styles.book} autoFocus={one === book}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              <strong className={styles.title}>{t(`book.${one}.title`)}</strong>
              <span className={styles.text}>{t(`book.${one}.text`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.two}>
        <TextField
          label={t('book.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          onEnter={() => void start()}
        />
        <TextField
          label={t('book.firm')}
          value={firm}
          onChange={setFirm}
          maxLength={200}
          onEnter={() => void start()}
        />
      </div>
      <p className={styles.why}>{t('book.why')}</p>
      {error && <ErrorNote error={error} />}
      <div className={firstRun.actions}>
        <Button kind="main" className={firstRun.start} isDisabled={busy} onPress={() => void start()}>
          {t(busy ? 'book.starting' : 'book.start')}
        </Button>
      </div>
    </>
  );
}
