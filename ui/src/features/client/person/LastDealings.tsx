/** The last few touches and visits, for a glance before a call. */
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type TimelineItem, useRead, useToday } from '../../../api';
import { Button, Empty, localDay, nearDay, Section } from '../../../shared';
import styles from './NextColumn.module.css';

const ASKED = 12;
const SHOWN = 4;

export function LastDealings({ profile, onAll }: { profile: ClientProfile; onAll: () => void }) {
  const { t, i18n } = useTranslation(['client', 'timeline']);
  const today = useToday();
  const last = useRead(
    ['touch', 'last', profile.id],
    () => commands.listTimeline({ client: profile.id, kinds: ['touch', 'visit'], offset: 0, limit: ASKED }),
    { alsoShows: ['visit', 'ledger', 'export'] },
  );
  const told = (last.data?.entries ?? []).flatMap((entry) => {
    const line = lineOf(entry.what);
    return line ? [{ at: entry.at, ...line }] : [];
  });
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
        {told.slice(0, SHOWN).map((line) => (
          <li key={line.id} className={styles.item}>
            <span>
              {nearDay(localDay(line.at), today, i18n.language)} ·{' '}
              {line.channel
                ? t(`channel.${line.channel}`)
                : line.method
                  ? t(`method.${line.method}`)
                  : t('timeline:visit')}
            </span>
            {line.text && <span className={`${styles.small} ${styles.text}`}>{line.text}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A touch or a visit that was made; `null` for the rest of the timeline. */
function lineOf(what: TimelineItem) {
  if (what.kind === 'touch') {
    const { id, method, channel, text } = what.item;
    return { id, method, channel, text };
  }
  if (what.kind === 'visit' && what.item.state === 'done') {
    return { id: what.item.id, method: null, channel: null, text: what.item.matter };
  }
  return null;
}
