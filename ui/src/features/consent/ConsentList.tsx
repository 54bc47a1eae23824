/**
 * What the client agreed to or refused (PIPL): one line a purpose with the decision in force, recorded in place with its
 * day and evidence. A decision never takes the place of those before it, which unfold under the line.
 */
import { ChevronRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  CONSENT_PURPOSES,
  type ConsentDecision,
  type ConsentPurpose,
  commands,
  useFormDraft,
  useToday,
  useWrite,
} from '../../api';
import { Button, Chip, cx, DateField, dayText, IconButton, RadioChips, TextField } from '../../shared';
import form from '../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../wired';
import styles from './ConsentList.module.css';

export function ConsentList({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('consent');
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
                inForce={consent?.inForce}
                today={today}
                onClose={() => setEditing(null)}
              />
            </li>
          );
        }
        return (
          <li key={purpose}>
            <div className={styles.line}>
              <span className={styles.purpose}>{t(purpose)}</span>
              {consent ? (
                <Decision decision={consent.inForce} today={today} />
              ) : (
                <>
                  <span className={styles.unknown}>{t('unasked')}</span>
                  <span />
                </>
              )}
              {profile.trashedAt === null && (
                <IconButton
                  label={t('record', { purpose: t(purpose) })}
                  icon={<Pencil aria-hidden="true" />}
                  onPress={() => setEditing(purpose)}
                />
              )}
            </div>
            {consent && consent.earlier.length > 0 && (
              <Earlier purpose={purpose} decisions={consent.earlier} today={today} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Decision({ decision, today }: { decision: ConsentDecision; today: string }) {
  const { t, i18n } = useTranslation('consent');
  return (
    <>
      <span>
        <Chip tone={decision.granted ? 'azurite' : 'cinnabar'}>
          {t(decision.granted ? 'given' : 'refused')}
        </Chip>
      </span>
      <span className={styles.evidence}>
        {[dayText(decision.decidedOn, i18n.language, today), decision.evidence].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

interface EarlierProps {
  purpose: ConsentPurpose;
  /** Newest first. */
  decisions: readonly ConsentDecision[];
  today: string;
}

function Earlier({ purpose, decisions, today }: EarlierProps) {
  const { t } = useTranslation('consent');
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div className={styles.earlier}>
      <Button
        kind="quiet"
        small
        icon={<ChevronRight aria-hidden="true" className={cx(isUnfolded && styles.turned)} />}
        aria-expanded={isUnfolded}
        onPress={() => setUnfolded(!isUnfolded)}
      >
        {t('earlier', { count: decisions.length })}
      </Button>
      {isUnfolded && (
        <ol aria-label={t('earlierOf', { purpose: t(purpose) })}>
          {decisions.map((decision) => (
            <li key={decision.id} className={cx(styles.line, styles.past)}>
              <span />
              <Decision decision={decision} today={today} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface ConsentFormProps {
  client: string;
  purpose: ConsentPurpose;
  /** The decision in force. */
  inForce: ConsentDecision | undefined;
  today: string;
  onClose: () => void;
}

interface ConsentFields {
  granted: 'given' | 'refused';
  /** `null` while the day is half typed. */
  decidedOn: string | null;
  evidence: string;
}

function ConsentForm({ client, purpose, inForce, today, onClose }: ConsentFormProps) {
  const { t } = useTranslation(['consent', 'client']);
  const recording = useWrite(commands.recordConsent, { inPlace: true });
  const draft = useFormDraft<ConsentFields>(`client/${client}/consent/${purpose}`, {
    granted: inForce?.granted === false ? 'refused' : 'given',
    decidedOn: today,
    evidence: '',
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
