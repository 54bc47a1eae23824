/** A tier set by hand for all that are selected, with its reason; or given back to the assets. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftText, SET_TIERS, type Tier, type TierOverride } from '../../../api';
import { Button, RadioChips, TextArea } from '../../../shared';
import styles from './forms.module.css';

const REASON_MAX = 200;

interface TierFormProps {
  /** The reason as it is typed: it is kept until the step is done. */
  reason: DraftText;
  onSet: (to: TierOverride | null) => void;
}

export function TierForm({ reason: draft, onSet }: TierFormProps) {
  const { t } = useTranslation(['audience', 'client', 'tier']);
  const [tier, setTier] = useState<Tier | null>(null);
  const [tried, setTried] = useState(false);
  const set = () => {
    const reason = draft.text.trim();
    setTried(true);
    if (tier === null || reason === '' || Array.from(reason).length > REASON_MAX) return;
    onSet({ tier, reason });
  };
  return (
    <div className={styles.form}>
      <RadioChips
        label={t('bulk.tier')}
        hideLabel
        autoFocus
        options={SET_TIERS.map((value) => ({ value, label: t(`tier:${value}`) }))}
        value={tier}
        onChange={setTier}
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
        value={draft.text}
        onChange={draft.setText}
        onEnter={set}
        {...(tried && draft.text.trim() === '' ? { wrong: t('bulk.tierReasonNeeded') } : {})}
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
