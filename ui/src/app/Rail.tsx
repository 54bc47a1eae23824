/** The rail: the places of the app, as icon and two characters. */
import { Link } from '@tanstack/react-router';
import { FileText, Handshake, Pyramid, Settings, Sun, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Seal } from '../shared/Seal';
import styles from './Rail.module.css';

const PLACES = [
  { to: '/today', name: 'today', Icon: Sun },
  { to: '/client', name: 'client', Icon: Users },
  { to: '/visit', name: 'visit', Icon: FileText },
  { to: '/need', name: 'need', Icon: Pyramid },
  { to: '/ledger', name: 'ledger', Icon: Handshake },
  { to: '/settings', name: 'settings', Icon: Settings },
] as const;

export function Rail() {
  const { t } = useTranslation('app');
  return (
    <nav aria-label={t('rail.label')} className={styles.rail}>
      <Seal />
      {PLACES.map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          className={styles.place}
          activeProps={{ className: styles.on ?? '', 'aria-current': 'page' }}
        >
          <Icon aria-hidden="true" />
          {t(`rail.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
