/** Says that the client who is open does not stand in the list, as one just added may not, and leads out. */
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { Button } from '../../../shared';
import styles from './HiddenNote.module.css';

export function HiddenNote({ id, onShow }: { id: string; onShow: () => void }) {
  const { t } = useTranslation('audience');
  const profile = useRead(['client', 'profile', id], () => commands.clientProfile(id));
  if (!profile.data) return null;
  return (
    <p role="status" className={styles.note}>
      {t('hidden.text', { name: profile.data.name })}{' '}
      <Button small kind="quiet" className={styles.show ?? ''} onPress={onShow}>
        {t('hidden.show')}
      </Button>
    </p>
  );
}
