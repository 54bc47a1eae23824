/** What must be known on every page: that the book can only be read, or that the recovery key was never typed back. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../api';
import { useGate } from '../features/vault';
import { Button, LEGIBLE } from '../shared';
import styles from './Banner.module.css';

export function Banner() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const gate = useGate();
  const settings = useRead(['setting'], commands.settings);
  const isReadOnly = gate.state?.standing === 'openReadOnly';
  if (!isReadOnly && settings.data?.recoveryKeyConfirmed !== false) return null;
  const section = isReadOnly ? 'backup' : 'security';
  return (
    <div role="alert" className={styles.banner}>
      <span {...LEGIBLE}>{t(isReadOnly ? 'readOnly' : 'keyUnconfirmed')}</span>
      <Button small onPress={() => void navigate({ to: '/settings/$section', params: { section } })}>
        {t(isReadOnly ? 'readOnlyAction' : 'keyUnconfirmedAction')}
      </Button>
    </div>
  );
}
