/** The last few touches, those of visits among them, for a glance before a call. */
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useRead, useToday } from '../../../api';
import { Button, Empty, localDay, nearDay, Section } from '../../../shared';
import styles from './NextColumn.module.css';

const SHOWN = 4;

export function LastDealings({ profile, onAll }: { profile: ClientProfile; onAll: () => void }) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  const last = useRead(
    ['touch', 'last', profile.id],
    () => commands.lastTouches(profile.id, SHOWN),
    // The touch of a visit follows the visit.
    { alsoShows: ['visit'] },
  );
  const told = last.data ?? [];
  return (
    <Section
      title={t('next.recent')}
      {...(told.length > 0
        ? {
            action: (
              <Button kind="quiet" small onPress={onAll}>
                {t('tab.timeline')}
              </Button>
            ),
          }
        : {})}
    >
      {last.data && told.length === 0 && <Empty small>{t('next.noRecent')}</Empty>}
      <ul>
        {told.map(({ id, happenedAt, method, channel, text }) => (
          <li key={id} className={styles.item}>
            <span>
              {nearDay(localDay(happenedAt), today, i18n.language)} ·{' '}
              {channel === null ? t(`method.${method}`) : t(`channel.${channel}`)}
            </span>
            {text && <span className={`${styles.small} ${styles.text}`}>{text}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
