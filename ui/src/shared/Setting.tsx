/** One setting: what it is on the left with a note, its control on the right. `SettingGroup` holds several. */
import type { ReactNode } from 'react';
import { LEGIBLE } from './curtain';
import styles from './Setting.module.css';

export function Setting({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className={styles.setting}>
      <div>
        <h2 className={styles.title} {...LEGIBLE}>
          {title}
        </h2>
        {note && (
          <p className={styles.note} {...LEGIBLE}>
            {note}
          </p>
        )}
      </div>
      <div className={styles.control}>{children}</div>
    </section>
  );
}

export function SettingGroup({ about, children }: { about?: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      {about && <p className={styles.about}>{about}</p>}
      {children}
    </div>
  );
}
