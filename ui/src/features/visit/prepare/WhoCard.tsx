/** Who is met: face, tier, stage, age, work, and above all what must not be said. */
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../api';
import { dayText } from '../../../ground/day';
import { Chip, type Tone } from '../../../shared/Chip';
import { Figure, Money } from '../../../shared/Money';
import { Face } from '../../../shared/Tier';
import { StandingChip } from '../../mourning';
import { taboos } from './facts';
import styles from './WhoCard.module.css';

const TIER_TONE = {
  high: 'amber',
  upperMiddle: 'indigo',
  lowerMiddle: 'azurite',
  low: 'neutral',
  unknown: 'neutral',
} as const satisfies Record<string, Tone>;

export function WhoCard({ client, today }: { client: ClientProfile; today: string }) {
  const { t } = useTranslation('visit');
  const work = [client.employer, client.occupation].filter(Boolean).join(' ');
  const avoid = taboos(client.taboo);
  return (
    <div className={styles.card}>
      <Face name={client.name} tier={client.tier.inForce} />
      <div className={styles.words}>
        <p className={styles.line}>
          <b className={styles.name}>{client.name}</b>
          <Chip tone={TIER_TONE[client.tier.inForce]}>{t(`sheet.tier.${client.tier.inForce}`)}</Chip>
          <Chip>{t(`prepare.stages.${client.stage}`)}</Chip>
          {client.isProspect && <Chip>{t('prepare.prospect')}</Chip>}
          {client.isMinor && <Chip tone="cinnabar">{t('prepare.minor')}</Chip>}
          <RiskChip client={client} today={today} />
          <StandingChip standing={client.standing} deceasedOn={client.deceasedOn} />
        </p>
        <p className={styles.about}>
          {client.age && (
            <Figure>{t('prepare.age', { full: client.age.full, nominal: client.age.nominal })}</Figure>
          )}
          {work !== '' && <span>{work}</span>}
          {client.assets !== null && (
            <span>
              {t('prepare.assets')} <Money fen={client.assets} />
            </span>
          )}
        </p>
        {avoid.length > 0 && (
          <p className={styles.taboos}>
            {avoid.map((one) => (
              <span key={one} className={styles.taboo}>
                {t('capture.taboo', { text: one })}
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

/** The grade and its expiry: cinnabar once it has lapsed. */
export function RiskChip({ client, today }: { client: ClientProfile; today: string }) {
  const { t, i18n } = useTranslation(['visit', 'product']);
  const { riskGrade, riskExpiresOn: expires } = client;
  if (riskGrade === null) return <Chip>{t('prepare.riskUnknown')}</Chip>;
  const grade = t(`product:grade.${riskGrade}`);
  if (expires === null) return <Chip>{grade}</Chip>;
  const day = dayText(expires, i18n.language, today);
  return expires < today ? (
    <Chip tone="cinnabar">{t('prepare.riskExpired', { grade, day })}</Chip>
  ) : (
    <Chip>{t('prepare.riskUntil', { grade, day })}</Chip>
  );
}
