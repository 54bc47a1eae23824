/** All dealings with a client, newest first, and what narrows them: read by windows, drawn by the screenful. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  commands,
  type TimelineEntry,
  type TimelineKind,
  take,
  useRead,
  useWindowed,
} from '../../api';
import { Button, Empty, useLate } from '../../shared';
import { ErrorNote } from '../../wired';
import { KindFilter } from './KindFilter';
import { keepKinds, placeOf } from './keptPlace';
import { SHOWS } from './kinds';
import { TimelineList } from './TimelineList';
import styles from './TimelineTab.module.css';

export function TimelineTab({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('timeline');
  const client = profile.id;
  const [kinds, setKinds] = useState(() => placeOf(client).kinds);
  const choose = (chosen: readonly TimelineKind[]) => {
    keepKinds(client, chosen);
    setKinds(chosen);
  };
  const outline = useRead(
    ['touch', 'timeline', client, 'outline', kinds],
    () => commands.outlineTimeline({ client, kinds: [...kinds] }),
    { alsoShows: SHOWS, keep: true },
  );
  const entries = useWindowed<TimelineEntry>(
    ['touch', 'timeline', client, kinds],
    async (offset, limit) => {
      const window = await take(commands.listTimeline({ client, kinds: [...kinds], offset, limit }));
      return { status: 'ok', data: { total: window.total, rows: window.entries } };
    },
    SHOWS,
  );
  const waiting = useLate(entries.isLoading);
  const error = entries.error ?? outline.error;
  if (error) return <ErrorNote error={error} />;

  if (entries.total === 0 && kinds.length === 0) {
    if (entries.isLoading) return waiting ? <p className={styles.waiting}>{t('loading')}</p> : null;
    return <Empty small>{t('empty')}</Empty>;
  }
  return (
    <div className={styles.timeline}>
      <KindFilter counts={outline.data?.counts ?? []} chosen={kinds} onChange={choose} />
      {entries.total > 0 ? (
        <TimelineList
          // Other kinds are another list, from its top.
          key={entries.shown}
          profile={profile}
          kinds={kinds}
          total={entries.total}
          getEntry={entries.getRow}
          onRange={entries.onRange}
          years={outline.data?.years ?? []}
        />
      ) : (
        !entries.isLoading && (
          <Empty small action={<Button onPress={() => choose([])}>{t('showAll')}</Button>}>
            {t('none')}
          </Empty>
        )
      )}
    </div>
  );
}
