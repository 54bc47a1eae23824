/** One clause, filled in: whether it holds or not, what it asks, how it reads, and how many fit by now. */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Figure, RadioChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { ClauseFields } from './ClauseFields';
import { useConditionDesk } from './ConditionContext';
import { isFinished } from './clause';
import { fieldOf, fieldText } from './fields';
import { polarityOf } from './polarity';
import { clauseText, SPACES } from './sentence';
import type { Leaf } from './tree';

interface ClauseEditorProps {
  leaf: Leaf;
  onChange: (leaf: Leaf) => void;
  onDone: () => void;
  /** What else can be done with it. */
  acts?: ReactNode;
}

export function ClauseEditor({ leaf, onChange, onDone, acts }: ClauseEditorProps) {
  const { t } = useTranslation(SPACES);
  const { words, troubleOf } = useConditionDesk();
  const title = useId();
  const field = fieldOf(leaf.clause);
  const sides = polarityOf(field);
  const trouble = troubleOf(leaf);
  const says = isFinished(leaf.clause);
  return (
    <section aria-labelledby={title} className={styles.editor}>
      <header className={styles.head}>
        <h3 id={title} className={styles.title}>
          {fieldText(field, t)}
        </h3>
        {sides && (
          <RadioChips
            label={t('edit.polarity')}
            hideLabel
            className={styles.sides ?? ''}
            options={sides.map((side) => ({ value: side as string, label: t(`polarity.${side}`) }))}
            value={leaf.not ? sides[1] : sides[0]}
            onChange={(side) => onChange({ ...leaf, not: side === sides[1] })}
          />
        )}
      </header>
      {trouble !== null && trouble !== 'unfinished' && (
        <p role="alert" className={styles.trouble}>
          {t(`edit.${trouble}`, { field: fieldText(field, t) })}
        </p>
      )}
      <div className={styles.fields}>
        <ClauseFields
          clause={leaf.clause}
          onChange={(clause) => onChange({ ...leaf, clause })}
          onDone={onDone}
        />
      </div>
      <footer className={styles.foot}>
        <p className={styles.reads}>{says ? clauseText(leaf, words) : t('edit.unfinished')}</p>
        <CountNow />
      </footer>
      <div className={styles.acts}>
        {acts}
        <span className={styles.grow} />
        <Button small kind="main" onPress={onDone}>
          {t('edit.done')}
        </Button>
      </div>
    </section>
  );
}

/** How many the whole comes to, as of the last answer. */
export function CountNow() {
  const { t } = useTranslation('audience');
  const { view, isFormer } = useConditionDesk();
  return (
    <span aria-live="polite" className={styles.count} data-former={isFormer || undefined}>
      {view && <Figure>{t('bar.counted', { count: view.clients })}</Figure>}
    </span>
  );
}
