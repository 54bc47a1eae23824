/**
 * The need map of the client, and under it the needs that wait to be met, the newest first. On paper the map is a table:
 * a drawing keeps the width of the screen.
 */
import { useTranslation } from 'react-i18next';
import type { NeedCell, NeedView } from '../../../api';
import { Empty } from '../../../shared';
import { NeedMapPicture } from '../../need';
import { NeedChip } from '../line/CellChip';
import { NeedMapTable } from '../NeedMapTable';
import styles from './NeedsAhead.module.css';

/** More would push the rest of the page away; the needs of the client hold them all. */
const MOST = 6;

interface NeedsAheadProps {
  cells: readonly NeedCell[];
  needs: readonly NeedView[];
  today: string;
}

export function NeedsAhead({ cells, needs, today }: NeedsAheadProps) {
  const { t } = useTranslation('visit');
  const left = needs.length - MOST;
  return (
    <div className={styles.needs}>
      <div className={styles.drawn}>
        <NeedMapPicture label={t('capture.needMap')} cells={cells} on={today} />
      </div>
      <div className={styles.printed}>
        <NeedMapTable cells={cells} />
      </div>
      {needs.length === 0 && <Empty small>{t('prepare.noNeeds')}</Empty>}
      <ul className={styles.list}>
        {needs.slice(0, MOST).map((need) => (
          <li key={need.id} className={styles.need}>
            <span className={styles.text}>
              {need.text}
              {need.about && (
                <small className={styles.about}>
                  {[need.about.name, need.about.relation].filter(Boolean).join(' · ')}
                </small>
              )}
            </span>
            <NeedChip need={need} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.left}>{t('prepare.needsLeft', { count: left })}</p>}
    </div>
  );
}
