/** What every field edited in place is made of: whether it is open, how it is read, and what was typed and put aside. */
import { X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../api/bindings.gen';
import { Button, IconButton } from '../shared/Button';
import { cx } from '../shared/cx';
import styles from './InPlace.module.css';

export type Saved = { ok: true } | { ok: false; error: AppError };

export interface InPlaceProps<T> {
  label: string;
  value: T;
  onSave: (value: T) => Promise<Saved>;
  empty: string;
  show?: (value: T) => ReactNode;
  isReadOnly?: boolean;
  className?: string;
}

/** Whether it is being edited, and how that is saved or left. */
export function useEditing<T>(value: T, onSave: (value: T) => Promise<Saved>) {
  const [open, setOpen] = useState(false);
  const [isAside, setAside] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const saving = useRef(false);
  const isLeft = useRef(false);
  const view = useRef<HTMLButtonElement>(null);
  const close = (focus: boolean) => {
    isLeft.current = true;
    setOpen(false);
    setAside(true);
    setError(null);
    if (focus) requestAnimationFrame(() => view.current?.focus());
  };
  const save = async (typed: T, focus: boolean): Promise<boolean> => {
    if (saving.current) return false;
    if (Object.is(typed, value)) {
      close(focus);
      return true;
    }
    saving.current = true;
    const saved = await onSave(typed);
    saving.current = false;
    if (saved.ok) close(focus);
    else setError(saved.error);
    return saved.ok;
  };
  const start = () => {
    isLeft.current = false;
    setAside(false);
    setOpen(true);
  };
  return { open, isAside, error, view, start, close, save, isOpenNow: () => !isLeft.current };
}

interface ReadViewProps {
  label: string;
  isEmpty: boolean;
  empty: string;
  view: React.RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  isReadOnly?: boolean;
  isArea?: boolean;
  className?: string;
  children: ReactNode;
}

export function ReadView({
  label,
  isEmpty,
  empty,
  view,
  onEdit,
  isReadOnly,
  isArea,
  className,
  children,
}: ReadViewProps) {
  const look = cx(styles.view, isEmpty && styles.empty, isArea && styles.areaView, className);
  if (isReadOnly) return <span className={look}>{isEmpty ? '—' : children}</span>;
  // The name holds label and value, so that it is found by either and read as both; a drawn value tells its own.
  const value = isEmpty ? empty : children;
  const said = typeof value === 'string' ? `${label} ${value}` : undefined;
  return (
    <AriaButton
      ref={view}
      className={look}
      aria-label={said}
      onPress={onEdit}
      onKeyDown={(event) => {
        if (event.key === 'e' && !event.ctrlKey && !event.metaKey) onEdit();
        else event.continuePropagation();
      }}
    >
      {said === undefined && <span className={styles.name}>{label} </span>}
      {value}
    </AriaButton>
  );
}

/** What was typed and not saved, beneath what is: to go on with, or to discard. */
export function Aside({
  label,
  text,
  onEdit,
  onDiscard,
}: {
  label: string;
  text: string;
  onEdit: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.aside}>
      <Button small kind="quiet" aria-label={t('draft.goOn', { label, text })} onPress={onEdit}>
        <span className={styles.asideText}>{t('draft.aside', { text })}</span>
      </Button>
      <IconButton
        label={t('draft.discardOf', { label })}
        icon={<X aria-hidden="true" />}
        onPress={onDiscard}
      />
    </span>
  );
}

export function RestoredNote() {
  const { t } = useTranslation('shared');
  return <span className={styles.restored}>{t('restored')}</span>;
}
