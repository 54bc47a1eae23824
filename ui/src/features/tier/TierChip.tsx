/** The tier in force; pressed, it says where it comes from and can be set by hand, with the reason. */
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, SET_TIERS, type Tier, useFormDraft, useWrite } from '../../api';
import { Button, cx, formKeys, Popover, RadioChips, TextArea } from '../../shared';
import styles from '../../shared/FactChip.module.css';
import { ErrorNote, useUntilMended } from '../../wired';

const REASON_MAX = 200;

export function TierChip({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('tier');
  const { inForce, overridden } = profile.tier;
  const name = t(inForce);
  return (
    <Popover
      label={t('change', { tier: name })}
      trigger={
        <AriaButton
          className={cx(styles.chip, styles[inForce])}
          aria-label={t('change', { tier: name })}
          isDisabled={profile.trashedAt !== null}
        >
          {name}
          {overridden && <Hand aria-hidden="true" />}
        </AriaButton>
      }
    >
      {(close) => <TierForm profile={profile} onDone={close} />}
    </Popover>
  );
}

function TierForm({ profile, onDone }: { profile: ClientProfile; onDone: () => void }) {
  const { t } = useTranslation('tier');
  const { byAssets, inForce, overridden } = profile.tier;
  const draft = useFormDraft<{ tier: Tier; reason: string }>(`client/${profile.id}/tier`, {
    tier: inForce,
    reason: overridden?.reason ?? '',
  });
  const { tier } = draft.fields;
  const [needed, setNeeded] = useState(false);
  const write = useWrite(commands.overrideTier, { inPlace: true });
  const error = useUntilMended(write.error, draft.text);
  const set = async () => {
    const reason = draft.fields.reason.trim();
    setNeeded(reason === '');
    if (reason === '' || tier === 'unknown') return;
    const done = await write.run(profile.id, { tier, reason });
    if (!done.ok) return;
    draft.discard();
    onDone();
  };
  const giveBack = async () => {
    const done = await write.run(profile.id, null);
    if (!done.ok) return;
    draft.discard();
    onDone();
  };
  return (
    <div className={styles.form} {...formKeys(() => void set())}>
      <p className={styles.note}>
        {byAssets === 'unknown' ? t('assetsUnknown') : t('byAssets', { tier: t(byAssets) })}
        {overridden && ` · ${t('byHand', { tier: t(overridden.tier) })}`}
      </p>
      <RadioChips
        label={t('override')}
        options={SET_TIERS.map((value) => ({ value, label: t(value) }))}
        value={tier}
        onChange={(to) => draft.change({ tier: to })}
      />
      <TextArea
        label={t('reason')}
        placeholder={t('reasonHint')}
        maxLength={REASON_MAX}
        value={draft.fields.reason}
        onChange={(reason) => {
          setNeeded(false);
          draft.change({ reason });
        }}
        onEnter={() => void set()}
        {...(needed ? { wrong: t('reasonNeeded') } : {})}
      />
      {error && <ErrorNote error={error} small />}
      <div className={styles.acts}>
        <Button kind="main" onPress={() => void set()} isDisabled={tier === 'unknown' || write.isRunning}>
          {t('save')}
        </Button>
        {overridden && (
          <Button kind="quiet" onPress={() => void giveBack()} isDisabled={write.isRunning}>
            {t('giveBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
