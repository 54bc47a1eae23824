/** When the visit really began and ended, corrected in place. */
import { useTranslation } from 'react-i18next';
import { commands, useWrite, type VisitView } from '../../../api';
import { localClock, localDay } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { TimeInPlace } from '../TimeInPlace';
import styles from './VisitTimes.module.css';

export function VisitTimes({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('visit');
  const edit = useWrite(commands.editVisit, { inPlace: true });
  const { startedAt, endedAt } = visit;
  if (startedAt === null || endedAt === null) return null;
  return (
    <>
      <div className={styles.times}>
        <TimeInPlace
          label={t('tidy.began')}
          value={localClock(startedAt)}
          onSave={(time) =>
            void edit.run(visit.id, { field: 'began', value: `${localDay(startedAt)}T${time}:00` })
          }
        />
        <TimeInPlace
          label={t('tidy.ended')}
          value={localClock(endedAt)}
          onSave={(time) =>
            void edit.run(visit.id, { field: 'ended', value: `${localDay(endedAt)}T${time}:00` })
          }
        />
      </div>
      {edit.error && <ErrorNote error={edit.error} small />}
    </>
  );
}
