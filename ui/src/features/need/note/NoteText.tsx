/** The words of a note: three lines of them, and all on request. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, cx } from '../../../shared';
import styles from './NoteText.module.css';
import { headOf } from './noteTexts';

export function NoteText({ text, isWhole, quiet }: { text: string; isWhole: boolean; quiet: boolean }) {
  const { t } = useTranslation(['need', 'question']);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const isFolded = !isOpen && !isWhole;
  const shown = isFolded ? headOf(text) : text;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the words that may not fit
  useLayoutEffect(() => {
    const element = words.current;
    if (element && isFolded) setCut(element.scrollHeight > element.clientHeight + 1 || shown !== text);
  }, [text, isFolded]);

  return (
    <div>
      <p ref={words} className={cx(styles.text, isFolded && styles.folded, quiet && styles.quiet)}>
        {shown}
      </p>
      {isCut && !isWhole && (
        <Button kind="quiet" small className={styles.more ?? ''} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'note.fold' : 'note.unfold')}
        </Button>
      )}
    </div>
  );
}
