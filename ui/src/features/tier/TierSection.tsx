/** The least assets of each tier, and how many clients stand in each now. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type TierThresholds, useRead, useWrite } from '../../api';
import { Button, Setting, SettingGroup, TierDot } from '../../shared';
import { ErrorNote, MoneyField } from '../../wired';
import styles from './TierSection.module.css';

const LIMITS = ['high', 'upperMiddle', 'lowerMiddle'] as const;

export function TierSection() {
  const { t } = useTranslation('tier');
  const thresholds = useRead(['tier', 'thresholds'], commands.tierThresholds);
  const figures = useRead(['client', 'figures'], commands.bookFigures, { alsoShows: ['tier'] });
  if (thresholds.error) return <ErrorNote error={thresholds.error} />;
  return (
    <SettingGroup about={t('limit.about')}>
      {thresholds.data && <Limits key={Object.values(thresholds.data).join()} now={thresholds.data} />}
      <Setting title={t('limit.now')}>
        <ul className={styles.counts}>
          {figures.data?.perTier.map(({ tier, clients }) => (
            <li key={tier} className={styles.count}>
              <span>
                <TierDot tier={tier} /> {t(tier)}
              </span>
              <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  width={(100 * clients) / Math.max(1, figures.data?.clients ?? 1)}
                  height="6"
                  rx="1"
                  className={styles[tier]}
                />
              </svg>
              <span className={styles.people}>{t('limit.people', { count: clients })}</span>
            </li>
          ))}
        </ul>
      </Setting>
    </SettingGroup>
  );
}

function Limits({ now }: { now: TierThresholds }) {
  const { t } = useTranslation('tier');
  const [typed, setTyped] = useState<Record<(typeof LIMITS)[number], number | null>>(now);
  const change = useWrite(commands.changeTierThresholds);
  const { high, upperMiddle, lowerMiddle } = typed;
  const whole = high !== null && upperMiddle !== null && lowerMiddle !== null;
  const falling = whole && high > upperMiddle && upperMiddle > lowerMiddle && lowerMiddle > 0;
  const isSame = LIMITS.every((limit) => typed[limit] === now[limit]);
  return (
    <Setting title={t('limit.title')} note={t('limit.low')}>
      <div className={styles.limits}>
        {LIMITS.map((limit) => (
          <MoneyField
            key={limit}
            label={t(`limit.${limit}`)}
            value={typed[limit]}
            onChange={(fen) => setTyped((before) => ({ ...before, [limit]: fen }))}
          />
        ))}
      </div>
      {whole && !falling && (
        <p role="alert" className={styles.wrong}>
          {t('limit.falling')}
        </p>
      )}
      <Button
        kind="main"
        isDisabled={!falling || isSame || change.isRunning}
        onPress={() => falling && void change.run({ high, upperMiddle, lowerMiddle })}
      >
        {t('limit.save')}
      </Button>
    </Setting>
  );
}
