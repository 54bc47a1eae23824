/** What the client agreed to or refused (PIPL): one line a purpose, recorded in place with its day and evidence. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentView,
  commands,
  useFormDraft,
  useToday,
  useWrite,
} from '../../api';
import { Chip, cx, DateField, dayText, IconButton, RadioChips, TextField } from '../../shared';
import form from '../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../wired';
import styles from './ConsentList.module.css';

export function ConsentList({ profile }: { profile: ClientProfile }) {
  const { t, i18n } = useTranslation('consent');
  const today = useToday();
  const [editing, setEditing] = useState<ConsentPurpose | null>(null);
  return (
    <ul className={styles.list}>
      {CONSENT_PURPOSES.map((purpose) => {
        const consent = profile.consents.find((one) => one.purpose === purpose);
        if (editing === purpose) {
          return (
            <li key={purpose}>
              <ConsentForm
                client={profile.id}
                purpose={purpose}
                consent={consent}
                today={today}
                onClose={() => setEditing(null)}
              />
            </li>
          );
        }
        return (
          <li key={purpose} className={styles.line}>
            <span className={styles.purpose}>{t(purpose)}</span>
            <Decision consent={consent} />
            <span className={cx(styles.evidence, !consent && styles.unknown)}>
              {consent &&
                [dayText(consent.decidedOn, i18n.language, today), consent.evidence]
                  .filter(Boolean)
                  .join(' · ')}
            </span>
            {profile.trashedAt === null && (
              <IconButton
                label={t('record', { purpose: t(purpose) })}
                icon={<Pencil aria-hidden="true" />}
                onPress={() => setEditing(purpose)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Decision({ consent }: { consent: ConsentView | undefined }) {
  const { t } = useTranslation('consent');
  if (!consent) return <span className={styles.unknown}>{t('unasked')}</span>;
  return (
    <span>
      <Chip tone={consent.granted ? 'azurite' : 'cinnabar'}>{t(consent.granted ? 'given' : 'refused')}</Chip>
    </span>
  );
}

interface ConsentFormProps {
  client: string;
  purpose: ConsentPurpose;
  consent: ConsentView | undefined;
  today: string;
  onClose: () => void;
}

interface ConsentFields {
  granted: 'given' | 'refused';
  /** `null` while the day is half typed. */
  decidedOn: string | null;
  evidence: string;
}

function ConsentForm({ client, purpose, consent, today, onClose }: ConsentFormProps) {
  const { t } = useTranslation(['consent', 'client']);
  const recording = useWrite(commands.recordConsent, { inPlace: true });
  const draft = useFormDraft<ConsentFields>(`client/${client}/consent/${purpose}`, {
    granted: consent?.granted === false ? 'refused' : 'given',
    decidedOn: consent?.decidedOn ?? today,
    evidence: consent?.evidence ?? '',
  });
  const { granted, decidedOn, evidence } = draft.fields;
  const save = async () => {
    if (decidedOn === null) return;
    const request = { client, purpose, granted: granted === 'given', decidedOn, evidence: evidence.trim() };
    const saved = await recording.run(request);
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('record', { purpose: t(purpose) })}
      draft={draft}
      saving={recording}
      save={t('client:action.save')}
      isDisabled={decidedOn === null}
      onSave={save}
      onClose={onClose}
    >
      <h3 className={form.title}>{t(purpose)}</h3>
      <div className={form.line}>
        <RadioChips
          label={t('decision')}
          autoFocus
          options={[
            { value: 'given', label: t('given') },
            { value: 'refused', label: t('refused') },
          ]}
          value={granted}
          onChange={(to) => draft.change({ granted: to })}
          onEnter={() => void save()}
        />
        <DateField
          label={t('on')}
          value={decidedOn}
          onChange={(to) => draft.change({ decidedOn: to })}
          max={today}
        />
        <TextField
          label={t('evidence')}
          className={form.half ?? ''}
          placeholder={t('evidenceHint')}
          value={evidence}
          onChange={(to) => draft.change({ evidence: to })}
          onEnter={() => void save()}
          maxLength={200}
        />
      </div>
    </DraftForm>
  );
}
