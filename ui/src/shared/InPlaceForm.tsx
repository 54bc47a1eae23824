/** The frame of a form that opens among the things it changes, and comes into view: Ctrl+Enter saves, Escape closes. */
import { type ReactNode, useEffect, useRef } from 'react';
import { formKeys } from './formKeys';
import styles from './InPlaceForm.module.css';

interface InPlaceFormProps {
  label: string;
  onSave: () => void;
  onClose: () => void;
  /** Its own look, in place of the sheet among other things. */
  className?: string;
  children: ReactNode;
}

export function InPlaceForm({ label, onSave, onClose, className, children }: InPlaceFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className={className ?? styles.form}
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      {...formKeys(onSave, onClose)}
    >
      {children}
    </form>
  );
}
