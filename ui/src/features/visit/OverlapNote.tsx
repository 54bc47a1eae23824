/** What a visit at that time would run into: said, never forbidden. */
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../api';
import { clockText } from '../../shared';
import styles from './OverlapNote.module.css';

interface OverlapNoteProps {
  /** Null while day or time is missing. */
  plannedAt: string | null;
  minutes: number;
  /** The visit itself, when it is one that is moved. */
  but?: string;
}

export function OverlapNote({ plannedAt, minutes, but }: OverlapNoteProps) {
  const { t } = useTranslation('visit');
  const request = { plannedAt: plannedAt ?? '', minutes, but: but ?? null };
  const others = useRead(['visit', 'overlapping', request], () => commands.overlappingVisits(request), {
    alsoShows: ['client'],
    enabled: plannedAt !== null,
  });
  if (plannedAt === null || !others.data || others.data.length === 0) return null;
  return (
    <p role="status" className={styles.overlap}>
      {t('overlap.with', {
        visits: others.data
          .map((visit) =>
            t('overlap.visit', {
              from: clockText(visit.plannedAt),
              to: clockText(endOf(visit.plannedAt, visit.minutes)),
              name: visit.client.name,
            }),
          )
          .join(t('overlap.and')),
      })}
    </p>
  );
}

/** A wall time some minutes later. */
function endOf(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString();
}
