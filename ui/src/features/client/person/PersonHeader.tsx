/** Face and name, the chips of standing, one line of who it is, the visit it leads to and the brief to take along. */
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, EllipsisVertical, FileText, Flower2, RotateCcw, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useWrite } from '../../../api';
import { Button, Chip, Face, IconButton, Menu } from '../../../shared';
import { StandingChip } from '../../mourning';
import { TierChip } from '../../tier';
import styles from './PersonHeader.module.css';
import { personFacts } from './personFacts';
import { RiskChip } from './RiskChip';
import { StageChip } from './StageChip';
import { useBrief } from './useBrief';

interface PersonHeaderProps {
  profile: ClientProfile;
  heading: Ref<HTMLHeadingElement>;
  onPlanVisit: () => void;
  onMarkDeceased: () => void;
}

export function PersonHeader({ profile, heading, onPlanVisit, onMarkDeceased }: PersonHeaderProps) {
  const { t } = useTranslation(['client', 'mourning']);
  const unmark = useWrite(commands.unmarkDeceased);
  const navigate = useNavigate();
  const trash = useWrite(commands.trashClients);
  const restore = useWrite(commands.restoreClients);
  const brief = useBrief(profile.id);
  const live = profile.trashedAt === null;
  const facts = personFacts(profile, t);
  return (
    <header className={styles.header}>
      <Face name={profile.name} tier={profile.tier.inForce} />
      <div className={styles.who}>
        <div className={styles.line}>
          <h2 ref={heading} tabIndex={-1} className={styles.name} title={profile.name}>
            <bdi>{profile.name}</bdi>
          </h2>
          <span className={styles.chips}>
            <TierChip profile={profile} />
            <StageChip profile={profile} />
            <RiskChip profile={profile} />
            <StandingChip standing={profile.standing} deceasedOn={profile.deceasedOn} />
            {profile.isProspect && <Chip>{t('page.prospect')}</Chip>}
            {profile.isMinor && <Chip tone="cinnabar">{t('page.minor')}</Chip>}
          </span>
        </div>
        <p className={styles.facts} title={facts.join(' · ')}>
          {facts.length > 0 ? facts.join(' · ') : t('page.undescribed')}
        </p>
      </div>
      <div className={styles.acts}>
        {live && (
          <IconButton
            label={t('brief.write')}
            icon={<FileText aria-hidden="true" />}
            isDisabled={brief.isRunning}
            onPress={() => void brief.write()}
          />
        )}
        {live && !profile.standing.deceased && (
          <Button kbd="V" onPress={onPlanVisit}>
            {t('page.prepare')}
          </Button>
        )}
        {!live && (
          <Button
            kind="main"
            icon={<RotateCcw aria-hidden="true" />}
            onPress={() => void restore.run([profile.id])}
          >
            {t('page.restore')}
          </Button>
        )}
        {live && (
          <Menu
            label={t('page.more')}
            trigger={<IconButton label={t('page.more')} icon={<EllipsisVertical aria-hidden="true" />} />}
            items={[
              profile.standing.deceased
                ? {
                    id: 'unmark',
                    label: t('mourning:unmark'),
                    icon: <RotateCcw />,
                    onAction: () => void unmark.run({ kind: 'client', of: profile.id }),
                  }
                : {
                    id: 'deceased',
                    label: t('mourning:mark'),
                    icon: <Flower2 />,
                    onAction: onMarkDeceased,
                  },
              {
                id: 'another',
                label: t('page.planAnother'),
                icon: <CalendarPlus />,
                onAction: () => void navigate({ to: '/visit/new', search: { client: profile.id } }),
              },
              {
                id: 'trash',
                label: t('page.trash'),
                icon: <Trash2 />,
                danger: true,
                onAction: () => void trash.run([profile.id]),
              },
            ]}
          />
        )}
      </div>
    </header>
  );
}
