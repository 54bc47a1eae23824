/** The frame of an entry: its sign, what it is, what it says, and what can be done with it. */
import type { ReactNode } from 'react';
import styles from './EntryFrame.module.css';

interface EntryFrameProps {
  icon: ReactNode;
  title: ReactNode;
  time?: string;
  text?: ReactNode;
  acts?: ReactNode;
  /** What is more than a text. */
  children?: ReactNode;
}

export function EntryFrame({ icon, title, time, text, acts, children }: EntryFrameProps) {
  return (
    <div className={styles.entry}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.what}>
        <div className={styles.title}>
          {title}
          {time && <span className={styles.time}>{time}</span>}
        </div>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
      {acts && <span className={styles.acts}>{acts}</span>}
    </div>
  );
}
