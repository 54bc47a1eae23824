/** The kept rate of the year in one line, with what stands behind it. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerFigures } from '../../api';
import { Figure } from '../../shared';
import { percent } from '../ledger';
import styles from './KeptThisYear.module.css';

export function KeptThisYear({ figures }: { figures: LedgerFigures }) {
  const { t } = useTranslation('today');
  const { kept, late, broken, settled, open, keptPermille } = figures;
  const parts = [
    keptPermille === null ? t('kept.none') : t('kept.detail', { kept, late, broken, settled }),
    t('kept.open', { open }),
  ];
  return (
    <Link to="/ledger" className={styles.kept}>
      <span className={styles.title}>{t('kept.title')}</span>
      {keptPermille !== null && <Figure className={styles.figure}>{percent(keptPermille)}</Figure>}
      <span className={styles.detail}>{parts.join(' · ')}</span>
    </Link>
  );
}
