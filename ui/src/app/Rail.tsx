/**
 * The rail: the places of the app, as icon and two characters, and at its foot the way to the table of keys, the privacy
 * curtain and the settings.
 */
import { Link } from '@tanstack/react-router';
import { Eye, EyeOff, FileText, Handshake, Keyboard, Pyramid, Settings, Sun, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, LEGIBLE, toggleCurtain, useCurtain } from '../shared';
import { Seal } from '../shared/Seal';
import styles from './Rail.module.css';

const PLACES = [
  { to: '/today', name: 'today', Icon: Sun },
  { to: '/client', name: 'client', Icon: Users },
  { to: '/visit', name: 'visit', Icon: FileText },
  { to: '/need', name: 'need', Icon: Pyramid },
  { to: '/ledger', name: 'ledger', Icon: Handshake },
] as const;
const SETTINGS = { to: '/settings', name: 'settings', Icon: Settings } as const;

export function Rail({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation('app');
  const isDrawn = useCurtain();
  const Curtain = isDrawn ? Eye : EyeOff;
  return (
    <nav aria-label={t('rail.label')} className={styles.rail} {...LEGIBLE}>
      <Seal />
      {PLACES.map((place) => (
        <Place key={place.to} {...place} />
      ))}
      <IconButton
        label={`${t('action.keys')} (?)`}
        icon={<Keyboard aria-hidden="true" />}
        className={styles.keys}
        onPress={onShowKeys}
      />
      <button
        type="button"
        className={styles.place}
        aria-label={t(isDrawn ? 'action.uncurtain' : 'action.curtain')}
        aria-keyshortcuts="Control+Shift+H Meta+Shift+H"
        onClick={toggleCurtain}
      >
        <Curtain aria-hidden="true" />
        {t(isDrawn ? 'rail.uncurtain' : 'rail.curtain')}
      </button>
      <Place {...SETTINGS} />
    </nav>
  );
}

function Place({ to, name, Icon }: (typeof PLACES)[number] | typeof SETTINGS) {
  const { t } = useTranslation('app');
  return (
    <Link
      to={to}
      className={styles.place}
      activeProps={{ className: styles.on ?? '', 'aria-current': 'page' }}
    >
      <Icon aria-hidden="true" />
      {t(`rail.${name}`)}
    </Link>
  );
}
