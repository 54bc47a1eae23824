/** The table of keys that work now: those of every page, and those of this one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Kbd, LEGIBLE, listShortcuts, type NamedShortcut } from '../shared';
import styles from './KeyTable.module.css';

export function KeyTable({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Dialog label={t('keys.title')} isOpen={isOpen} onClose={onClose} className={styles.dialog}>
      <KeyList />
    </Dialog>
  );
}

function KeyList() {
  const { t } = useTranslation('app');
  // Taken once: opening the table must not change what it lists.
  const [keys] = useState(listShortcuts);
  const groups: [string, NamedShortcut[]][] = [
    [t('keys.here'), keys.filter((key) => !key.everywhere)],
    [t('keys.everywhere'), keys.filter((key) => key.everywhere)],
  ];
  return (
    <div className={styles.table}>
      <h2 className={styles.title} {...LEGIBLE}>
        {t('keys.title')}
        <span className={styles.hint}>{t('keys.hint')}</span>
      </h2>
      <div className={styles.groups}>
        {groups
          .filter(([, list]) => list.length > 0)
          .map(([name, list]) => (
            <section key={name} aria-label={name}>
              <h3 className={styles.group} {...LEGIBLE}>
                {name}
              </h3>
              <dl>
                {list.map((key) => (
                  <div key={key.combination} className={styles.row}>
                    <dt>{key.title}</dt>
                    <dd>
                      <Kbd keys={key.combination} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </div>
  );
}
