/** Says that a client lies in the trash. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, useToday } from '../../../api';
import { dayText, localDay } from '../../../shared';
import styles from './TrashNote.module.css';

export function TrashNote({ profile }: { profile: ClientProfile }) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  return (
    <p role="status" className={styles.note}>
      <Trash2 aria-hidden="true" />
      <span>
        {t('page.inTrash')}
        {profile.trashedAt && ` · ${dayText(localDay(profile.trashedAt), i18n.language, today)}`}
      </span>
    </p>
  );
}
