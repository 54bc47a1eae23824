/** A field of an entry. Beneath it, when it is not as shipped: what is shipped, and the way back to it. */
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Chip } from '../../shared';
import styles from './Restorable.module.css';

export interface RestorableProps {
  /** The field. */
  name: string;
  isChanged: boolean;
  /** What is shipped, in words. */
  was: string;
  onRestore: () => void;
  className?: string;
  children: ReactNode;
}

export function Restorable({ name, isChanged, was, onRestore, className, children }: RestorableProps) {
  const { t } = useTranslation('content');
  const hold = useRef<HTMLDivElement>(null);
  const restore = () => {
    onRestore();
    // The button is gone then: the field has the focus.
    const find = (what: string) => hold.current?.querySelector<HTMLElement>(what);
    (find('input:checked') ?? find('textarea, input, button'))?.focus();
  };
  return (
    <div ref={hold} className={className}>
      {children}
      {isChanged && (
        <p className={styles.mark}>
          <Chip tone="amber">{t('hand.changed')}</Chip>
          <span className={styles.was}>{t('was', { was: was || t('nothing') })}</span>
          <Button
            kind="quiet"
            small
            icon={<RotateCcw aria-hidden="true" />}
            aria-label={t('restoreField', { name })}
            onPress={restore}
          >
            {t('restore')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Whether two values are the same; lists by what they hold, whatever the order. */
export function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return plain(one) === plain(other);
}
