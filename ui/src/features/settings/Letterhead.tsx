/** How the head and foot of a summary will look, as it is typed. The documents set it; this only shows it. */
import { useTranslation } from 'react-i18next';
import type { Adviser } from '../../api';
import styles from './Letterhead.module.css';

export function Letterhead({ adviser }: { adviser: Adviser }) {
  const { t } = useTranslation('settings');
  const { t: tSheet } = useTranslation('visit');
  const contact = [adviser.phone, adviser.email, adviser.address].filter(Boolean).join('  ');
  return (
    <figure className={styles.hold}>
      <div className={styles.sheet} role="img" aria-label={t('adviser.preview')}>
        <div className={styles.head}>
          <strong className={styles.firm}>{adviser.firm || t('adviser.unfirm')}</strong>
          <span>{adviser.department}</span>
        </div>
        <div className={styles.title}>{t('adviser.summaryTitle')}</div>
        <i className={styles.line} />
        <i className={styles.line} />
        <i className={styles.short} />
        <i className={styles.line} />
        <i className={styles.short} />
        <div className={styles.sign}>
          {adviser.signatureLine && <span>{adviser.signatureLine}</span>}
          <strong>
            {adviser.name || t('adviser.unnamed')} {adviser.title}
          </strong>
          <span>{adviser.licenceNumber}</span>
        </div>
        <div className={styles.foot}>
          <span>{contact}</span>
          <span className={styles.notice}>{adviser.riskNotice || tSheet('sheet.standardNotice')}</span>
        </div>
      </div>
      <figcaption className={styles.caption}>{t('adviser.preview')}</figcaption>
    </figure>
  );
}
