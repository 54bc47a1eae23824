/** Attachments whose files are not there, or not whole. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, type LostAttachment, useRead } from '../../api';
import styles from './LostAttachments.module.css';

/** Those that are seen without reading every file. */
export function LostAttachments() {
  const lost = useRead(['attachment', 'lost'], commands.lostAttachments);
  return <LostList lost={lost.data ?? []} />;
}

/** These, and what can be done about them; nothing when there are none. */
export function LostList({ lost }: { lost: readonly LostAttachment[] }) {
  const { t } = useTranslation('attachment');
  if (lost.length === 0) return null;
  return (
    <div className={styles.lost} role="alert">
      <p>{t('lost.text', { count: lost.length })}</p>
      <ul aria-label={t('lost.title')}>
        {lost.map((one) => (
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
