/** A tier set by hand for all that are selected, with its reason; or given back to the assets. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftText, TIERS, type Tier, type TierOverride } from '../../../api';
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
  const [tier, setTier] = useState<Tier>('high');
  const [needed, setNeeded] = useState(false);
  const set = () => {
    const reason = draft.text.trim();
    setNeeded(reason === '');
    if (reason === '' || Array.from(reason).length > REASON_MAX) return;
    onSet({ tier, reason });
  };
  return (
    <div className={styles.form}>
      <RadioChips
        label={t('bulk.tier')}
        hideLabel
        autoFocus
        options={TIERS.map((value) => ({ value, label: t(`tier:${value}`) }))}
        value={tier}
        onChange={setTier}
      />
      <TextArea
        label={t('bulk.tierReason')}
        placeholder={t('bulk.tierReasonHint')}
        maxLength={REASON_MAX}
        value={draft.text}
        onChange={(text) => {
          setNeeded(false);
          draft.setText(text);
        }}
        onEnter={set}
        {...(needed ? { wrong: t('bulk.tierReasonNeeded') } : {})}
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
