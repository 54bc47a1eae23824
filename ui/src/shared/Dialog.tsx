/**
 * A dialog, only where nothing may go on beside it: the palette, the table of keys, a step that cannot be undone.
 * `ConfirmDialog` asks before such a step: `title`, `children` (what it means), `confirm` (what the button says).
 */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
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

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => void;
  isDisabled?: boolean;
}

export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  isDisabled,
}: ConfirmDialogProps) {
  const { t } = useTranslation('shared');
  return (
    <Dialog label={title} isOpen={isOpen} onClose={onClose} className={styles.confirm}>
      <Heading slot="title" className={styles.heading}>
        {title}
      </Heading>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button kind="danger" isDisabled={isDisabled} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
