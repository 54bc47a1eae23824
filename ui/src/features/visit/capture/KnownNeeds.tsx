/**
 * The needs of the client that are known and not met yet. What lies deep stays folded until asked for: the screen stands
 * on the client's own table.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedView } from '../../../api';
import { Button } from '../../../shared';
import { NeedChip } from '../line/CellChip';
import styles from './Columns.module.css';
import { shownNeeds } from './shownNeeds';

export function KnownNeeds({ needs }: { needs: readonly NeedView[] }) {
  const { t } = useTranslation('visit');
  const [isUnfolded, setUnfolded] = useState(false);
  const { open, more, deep } = shownNeeds(needs);
  if (needs.length === 0) return null;
  return (
    <div className={styles.known}>
      <ul className={styles.list} aria-label={t('capture.knownNeeds')}>
        {open.map(Known)}
        {more > 0 && <li className={styles.none}>{t('capture.moreNeeds', { count: more })}</li>}
        {isUnfolded && deep.map(Known)}
      </ul>
      {deep.length > 0 && (
        <Button
          small
          kind="quiet"
          icon={isUnfolded ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          aria-expanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {t('capture.deepNeeds', { count: deep.length })}
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
