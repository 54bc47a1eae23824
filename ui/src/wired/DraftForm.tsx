/**
 * A form whose fields are a draft until they are saved. Escape, and the button that says so, close it and keep what was
 * typed; discarding is an act of its own, which can be taken back. Ctrl+Enter saves from every field. An error stands as
 * long as what it speaks of was not changed.
 *
 *     const draft = useFormDraft(`client/${client}/holding/new`, BLANK);
 *     const saving = useWrite(commands.saveHolding, { inPlace: true });
 *     const save = async () => {
 *       if (!(await saving.run(…)).ok) return;
 *       draft.discard();
 *       onClose();
 *     };
 *     <DraftForm label={…} draft={draft} saving={saving} save={t('save')} onSave={save} onClose={onClose}>…</DraftForm>
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../api/bindings.gen';
import { showToast } from '../ground/toast';
import { Button } from '../shared/Button';
import { InPlaceForm } from '../shared/InPlaceForm';
import frame from '../shared/InPlaceForm.module.css';
import styles from './DraftForm.module.css';
import { ErrorNote } from './ErrorNote';

/** What the frame needs to know of a draft: `useFormDraft` and `useDraft` answer it. */
interface FramedDraft {
  text: string;
  isTouched: boolean;
  restored: boolean;
  giveUp: () => void;
}

interface DraftFormProps {
  label: string;
  draft: FramedDraft;
  /** What saves; `useWrite` answers it. */
  saving: { isRunning: boolean; error: AppError | null };
  /** Names the saving. */
  save: string;
  onSave: () => unknown;
  /** Closes the form; what was typed is kept. */
  onClose: () => void;
  /** Nothing can be saved as it stands. */
  isDisabled?: boolean;
  /** Stands at the end of the line of acts. */
  extra?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function DraftForm(props: DraftFormProps) {
  const { label, draft, saving, save, onClose, isDisabled = false, extra, className, children } = props;
  const { t } = useTranslation('shared');
  const error = useUntilMended(saving.error, draft.text);
  const onSave = () => void props.onSave();
  const close = () => {
    if (draft.isTouched) showToast({ tone: 'done', text: t('draft.kept') });
    onClose();
  };
  const giveUp = () => {
    draft.giveUp();
    onClose();
  };
  return (
    <InPlaceForm label={label} onSave={onSave} onClose={close} className={className}>
      {children}
      {draft.restored && <p className={styles.restored}>{t('restored')}</p>}
      {error && <ErrorNote error={error} small />}
      <div className={frame.acts}>
        <Button kind="main" kbd="mod+enter" isDisabled={isDisabled || saving.isRunning} onPress={onSave}>
          {save}
        </Button>
        <Button kind="quiet" kbd="escape" onPress={close}>
          {t('draft.close')}
        </Button>
        {/* Always there: a button that comes and goes moves the others under the hand. */}
        <Button kind="quiet" isDisabled={!draft.isTouched} onPress={giveUp}>
          {t('draft.discard')}
        </Button>
        {extra}
      </div>
    </InPlaceForm>
  );
}

/** An error, until what it was about is changed. */
export function useUntilMended(error: AppError | null, text: string): AppError | null {
  const [told, setTold] = useState({ error, text });
  if (told.error !== error) setTold({ error, text });
  return told.error === error && told.text !== text ? null : error;
}
