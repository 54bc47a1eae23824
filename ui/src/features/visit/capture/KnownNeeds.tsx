/**
 * The needs of the client that are known and not met yet. What lies deep stays folded until asked for: the screen stands
 * on the client's own table. Under the privacy curtain all of it is out of sight.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedView } from '../../../api';
import { Button, Empty, useCurtain } from '../../../shared';
import { NeedChip } from '../line/CellChip';
import styles from './Columns.module.css';
import { shownNeeds } from './shownNeeds';

export function KnownNeeds({ needs }: { needs: readonly NeedView[] }) {
  const { t } = useTranslation('visit');
  const [isUnfolded, setUnfolded] = useState(false);
  const drawn = useCurtain();
  const { open, deep } = shownNeeds(needs);
  if (needs.length === 0) return null;
  if (drawn) return <Empty small>{t('capture.needsHidden')}</Empty>;
  return (
    <div className={styles.known}>
      <ul className={styles.list} aria-label={t('capture.knownNeeds')}>
        {open.shown.map(Known)}
        {open.more > 0 && <li className={styles.none}>{t('capture.moreNeeds', { count: open.more })}</li>}
        {isUnfolded && deep.shown.map(Known)}
        {isUnfolded && deep.more > 0 && (
          <li className={styles.none}>{t('capture.moreNeeds', { count: deep.more })}</li>
        )}
      </ul>
      {deep.all > 0 && (
        <Button
          small
          kind="quiet"
          icon={isUnfolded ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          aria-expanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {t('capture.deepNeeds', { count: deep.all })}
        </Button>
      )}
    </div>
  );
}

function Known(need: NeedView) {
  return (
    <li key={need.id}>
      {need.text} <NeedChip need={need} />
    </li>
  );
}
