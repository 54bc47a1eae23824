/** Until when a household is quiet; set, changed and ended in place. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type HouseholdView, useFormDraft, useToday, useWrite } from '../../api';
import { Button, Chip, DateField, dayText } from '../../shared';
import { DraftForm } from '../../wired';
import deceased from './DeceasedForm.module.css';
import styles from './QuietTime.module.css';
import { isQuiet } from './quiet';

export function QuietTime({ household, isReadOnly }: { household: HouseholdView; isReadOnly: boolean }) {
  const { t, i18n } = useTranslation('mourning');
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const end = useWrite(commands.quietHousehold);
  const until = isQuiet(household, today) ? household.quietUntil : null;
  if (isOpen) return <QuietForm household={household} onClose={() => setOpen(false)} />;
  if (isReadOnly && until === null) return null;
  return (
    <p className={styles.line}>
      {until !== null && <Chip>{t('quietUntil', { day: dayText(until, i18n.language, today) })}</Chip>}
      {!isReadOnly && (
        <Button small kind="quiet" onPress={() => setOpen(true)}>
          {t('setQuiet')}
        </Button>
      )}
      {!isReadOnly && until !== null && (
        <Button small kind="quiet" onPress={() => void end.run({ household: household.id, until: null })}>
          {t('endQuiet')}
        </Button>
      )}
    </p>
  );
}

function QuietForm({ household, onClose }: { household: HouseholdView; onClose: () => void }) {
  const { t } = useTranslation('mourning');
  const today = useToday();
  const draft = useFormDraft(`household/${household.id}/quiet`, { until: household.quietUntil });
  const saving = useWrite(commands.quietHousehold, { inPlace: true });
  const { until } = draft.fields;
  const save = async () => {
    if (until === null) return;
    const saved = await saving.run({ household: household.id, until });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('quietForm')}
      draft={draft}
      saving={saving}
      save={t('saveQuiet')}
      isDisabled={until === null}
      onSave={save}
      onClose={onClose}
    >
      <div className={deceased.day}>
        <DateField
          label={t('until')}
          autoFocus
          min={today}
          value={until}
          onChange={(day) => draft.change({ until: day })}
        />
      </div>
      <p className={deceased.note}>{t('quietNote')}</p>
    </DraftForm>
  );
}
