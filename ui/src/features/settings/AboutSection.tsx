import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { Kbd, listShortcuts, type NamedShortcut, Setting, SettingGroup } from '../../shared';
import { Seal } from '../../shared/Seal';
import styles from './AboutSection.module.css';

export function AboutSection() {
  const { t } = useTranslation('settings');
  const [keys, setKeys] = useState<NamedShortcut[]>([]);
  useEffect(() => {
    // The frame registers its keys after the page inside it is drawn.
    const frame = requestAnimationFrame(() => setKeys(listShortcuts().filter((key) => key.everywhere)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <SettingGroup>
      <div className={styles.about}>
        <Seal size={64} />
        <div>
          <h2 className={styles.name}>{t('about.version', { version })}</h2>
          <p className={styles.text}>{t('about.text')}</p>
        </div>
      </div>
      <Setting title={t('about.keys')} note={t('about.keysNote')}>
        <dl className={styles.keys}>
          {keys.map((key) => (
            <div key={key.combination} className={styles.key}>
              <dt>{key.title}</dt>
              <dd>
                <Kbd keys={key.combination} />
              </dd>
            </div>
          ))}
        </dl>
      </Setting>
    </SettingGroup>
  );
}
