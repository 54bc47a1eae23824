/** How near the client is; pressed, the four stages with what each means. */
import { Check } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, STAGES, useWrite } from '../../../api';
import { Menu } from '../../../shared';
import styles from '../../../shared/FactChip.module.css';

export function StageChip({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const edit = useWrite(commands.editClient);
  const stage = t(`stage.${profile.stage}`);
  return (
    <Menu
      label={t('stage.change', { stage })}
      placement="bottom start"
      trigger={
        <AriaButton
          className={styles.chip ?? ''}
          aria-label={t('stage.change', { stage })}
          isDisabled={profile.trashedAt !== null}
        >
          {stage}
        </AriaButton>
      }
      items={STAGES.map((value) => ({
        id: value,
        label: `${t(`stage.${value}`)} · ${t(`stage.hint.${value}`)}`,
        ...(value === profile.stage ? { icon: <Check aria-hidden="true" /> } : {}),
        onAction: () => void edit.run(profile.id, { field: 'stage', value }),
      }))}
    />
  );
}
