/** The risk grade with the day it ends; in cinnabar when that is past or near. */
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, RISK_GRADES, type RiskGrade, useToday, useWrite } from '../../../api';
import { Button, cx, DateField, daysBetween, Popover, RadioChips } from '../../../shared';
import styles from '../../../shared/FactChip.module.css';

/** As the filter of the list has it. */
const NEAR_DAYS = 30;

export function RiskChip({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation(['client', 'product']);
  const today = useToday();
  const { riskGrade, riskExpiresOn: on } = profile;
  const grade = riskGrade && t(`product:grade.${riskGrade}`);
  const left = on === null ? null : daysBetween(today, on);
  const text =
    grade === null
      ? t('risk.none')
      : left !== null && left < 0
        ? t('risk.expired', { grade })
        : on === null
          ? grade
          : t('risk.until', { grade, on });
  return (
    <Popover
      label={t('risk.grade')}
      trigger={
        <AriaButton
          className={cx(styles.chip, grade !== null && left !== null && left <= NEAR_DAYS && styles.pressing)}
          aria-label={t('risk.change', { grade: text })}
          isDisabled={profile.trashedAt !== null}
        >
          {text}
        </AriaButton>
      }
    >
      {(close) => <RiskForm profile={profile} onDone={close} />}
    </Popover>
  );
}

function RiskForm({ profile, onDone }: { profile: ClientProfile; onDone: () => void }) {
  const { t } = useTranslation(['client', 'product']);
  const [grade, setGrade] = useState<RiskGrade | null>(profile.riskGrade);
  const [on, setOn] = useState(profile.riskExpiresOn);
  const edit = useWrite(commands.editClient);
  const save = async () => {
    const graded =
      grade === profile.riskGrade || (await edit.run(profile.id, { field: 'riskGrade', value: grade })).ok;
    const dated =
      on === profile.riskExpiresOn || (await edit.run(profile.id, { field: 'riskExpiresOn', value: on })).ok;
    if (graded && dated) onDone();
  };
  return (
    <div className={styles.form}>
      <RadioChips
        label={t('risk.grade')}
        options={RISK_GRADES.map((value) => ({ value, label: t(`product:grade.${value}`) }))}
        value={grade}
        onChange={setGrade}
        onEnter={() => void save()}
      />
      {grade && <p className={styles.note}>{t(`risk.${grade}`)}</p>}
      <DateField label={t('risk.expires')} value={on} onChange={setOn} />
      <div className={styles.acts}>
        <Button kind="main" onPress={() => void save()} isDisabled={edit.isRunning}>
          {t('action.save')}
        </Button>
      </div>
    </div>
  );
}
