/** The figure the adviser is proud of: how many of this year's promises were kept, and of how many it is told. */
import { useTranslation } from 'react-i18next';
import type { LedgerFigures } from '../../api';
import { Figure } from '../../shared/Money';
import styles from './KeptRate.module.css';

/** 964 ‰ as 96.4%, 1000 as 100%. */
export function percent(permille: number): string {
  return `${(permille / 10).toFixed(permille % 10 === 0 ? 0 : 1)}%`;
}

export function KeptRate({ figures }: { figures: LedgerFigures }) {
  const { t } = useTranslation('ledger');
  const { year, kept, late, broken, settled, keptPermille } = figures;
  return (
    <dl className={styles.rate}>
      <dt className={styles.label}>{t('figures.kept', { year })}</dt>
      <dd>
        {keptPermille === null ? (
          <span className={styles.none}>{t('figures.none')}</span>
        ) : (
          <>
            <Figure className={styles.figure}>{percent(keptPermille)}</Figure>
            <span className={styles.detail}>
              {t('figures.detail', { kept, late, broken, settled })}
              <span className={styles.how}>{t('figures.how')}</span>
            </span>
          </>
        )}
      </dd>
    </dl>
  );
}
