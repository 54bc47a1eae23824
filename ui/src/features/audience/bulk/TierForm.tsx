/** A tier set by hand for all that are selected, with its reason; or given back to the assets. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SET_TIERS, type Selection, type Tier, type TierOverride, useFormDraft } from '../../../api';
import { Button, formKeys, RadioChips, TextArea } from '../../../shared';
import styles from './forms.module.css';
import { tierDraftOf } from './tierDraft';

const REASON_MAX = 200;

interface TierFormProps {
  selection: () => Selection;
  /** `done` is to be called once it is set: until then what was typed is kept. */
  onSet: (to: TierOverride | null, done?: () => void) => void;
}

export function TierForm({ selection, onSet }: TierFormProps) {
  const { t } = useTranslation(['audience', 'client', 'tier']);
  const [key] = useState(() => tierDraftOf(selection()));
  const draft = useFormDraft<{ tier: Tier | null; reason: string }>(key, { tier: null, reason: '' });
  const { tier } = draft.fields;
  const [tried, setTried] = useState(false);
  const set = () => {
    const reason = draft.fields.reason.trim();
    setTried(true);
    if (tier === null || reason === '' || Array.from(reason).length > REASON_MAX) return;
    onSet({ tier, reason }, draft.discard);
  };
  return (
    <div className={styles.form} {...formKeys(set)}>
      <RadioChips
        label={t('bulk.tier')}
        hideLabel
        autoFocus
        options={SET_TIERS.map((value) => ({ value, label: t(`tier:${value}`) }))}
        value={tier}
        onChange={(to) => draft.change({ tier: to })}
      />
      {tried && tier === null && (
        <p role="alert" className={styles.wrong}>
          {t('bulk.tierNeeded')}
        </p>
      )}
      <TextArea
        label={t('bulk.tierReason')}
        placeholder={t('bulk.tierReasonHint')}
        maxLength={REASON_MAX}
        value={draft.fields.reason}
        onChange={(reason) => draft.change({ reason })}
        onEnter={set}
        {...(tried && draft.fields.reason.trim() === '' ? { wrong: t('bulk.tierReasonNeeded') } : {})}
      />
      <div className={styles.acts}>
        <Button small kind="main" onPress={set}>
          {t('bulk.tierSet')}
        </Button>
        <Button small kind="quiet" onPress={() => onSet(null)}>
          {t('bulk.tierBack')}
        </Button>
      </div>
    </div>
  );
}
