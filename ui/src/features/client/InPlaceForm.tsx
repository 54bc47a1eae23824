/** The frame of a form that opens among the things it changes: Ctrl+Enter saves, Escape gives up. */
import type { ReactNode } from 'react';
import { isComposing } from '../../shared';
import styles from './InPlaceForm.module.css';

interface InPlaceFormProps {
  label: string;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function InPlaceForm({ label, onSave, onClose, children }: InPlaceFormProps) {
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (isComposing(event) || event.defaultPrevented) return;
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
