/** Attachments whose files are not there: nothing is shown while there are none. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../api';
import styles from './LostAttachments.module.css';

export function LostAttachments() {
  const { t } = useTranslation('attachment');
  const lost = useRead(['attachment', 'lost'], commands.lostAttachments);
  if (!lost.data || lost.data.length === 0) return null;
  return (
    <div className={styles.lost} role="alert">
      <p>{t('lost.text', { count: lost.data.length })}</p>
      <ul aria-label={t('lost.title')}>
        {lost.data.map((one) => (
          <li key={one.id}>
            <Link to="/client/$id" params={{ id: one.client }}>
              {t('lost.row', { client: one.clientName, name: one.name })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
