/** A dialog, only where nothing may go on beside it: the palette and the table of keys. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import styles from './Dialog.module.css';

interface DialogProps {
  label: string;
  isOpen: boolean;
  onClose: () => void;
  /** `top` hangs under the title line, as the palette does. */
  place?: 'middle' | 'top';
  className?: string;
  children: ReactNode;
}

export function Dialog({ label, isOpen, onClose, place = 'middle', className, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={cx(styles.scrim, styles[place])}
    >
      <Modal className={cx(styles.modal, className)} data-dialog="">
        <AriaDialog aria-label={label} className={styles.dialog}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
