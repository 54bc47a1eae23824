/** The frame of a form that opens among the things it changes, and comes into view: Ctrl+Enter saves, Escape gives up. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './InPlaceForm.module.css';

interface InPlaceFormProps {
  label: string;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function InPlaceForm({ label, onSave, onClose, children }: InPlaceFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      // In the capture phase: radios and selects keep the keys they are given to themselves.
      onKeyDownCapture={(event) => {
        if (isAnothers(event)) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {children}
    </form>
  );
}

/** Whether the key belongs to a list that is open: its own, or the one of a field that shows it. */
function isAnothers(event: React.KeyboardEvent<HTMLFormElement>): boolean {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true;
  return target.getAttribute('aria-expanded') === 'true';
}
