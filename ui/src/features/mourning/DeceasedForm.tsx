/** Marks somebody as deceased, in place: the day if it is known, and what will follow. */
import { useTranslation } from 'react-i18next';
import { commands, type Departed, useFormDraft, useToday, useWrite } from '../../api';
import { DateField } from '../../shared';
import form from '../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../wired';
import styles from './DeceasedForm.module.css';

interface DeceasedFormProps {
  who: Departed;
  name: string;
  on?: string | null;
  onClose: () => void;
}

export function DeceasedForm({ who, name, on = null, onClose }: DeceasedFormProps) {
  const { t } = useTranslation('mourning');
  const today = useToday();
  const draft = useFormDraft(`${who.kind}/${who.of}/deceased`, { on });
  const marking = useWrite(commands.markDeceased, {
    inPlace: true,
    say: ({ touches, visits }) =>
      touches + visits > 0 ? t('ended', { count: touches + visits }) : t('markOf', { name }),
  });
  const save = async () => {
    const marked = await marking.run({ who, on: draft.fields.on });
    if (!marked.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('markOf', { name })}
      draft={draft}
      saving={marking}
      save={t('confirm')}
      onSave={save}
      onClose={onClose}
    >
      <p className={form.title}>{t('form')}</p>
      <div className={styles.day}>
        <DateField
          label={t('on')}
          autoFocus
          max={today}
          value={draft.fields.on}
          onChange={(day) => draft.change({ on: day })}
        />
      </div>
      <p className={styles.note}>{t(who.kind === 'client' ? 'clientNote' : 'personNote')}</p>
    </DraftForm>
  );
}
