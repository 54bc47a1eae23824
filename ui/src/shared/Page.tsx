/**
 * A page: one title line, then its body.
 * `title` (what names a client in it is `VEILED`), `sub` (a quiet line beside it), `search` (a slot), `action` (the one primary action), `extra` (before them).
 */
import type { ReactNode } from 'react';
import { LEGIBLE } from './curtain';
import styles from './Page.module.css';

interface PageProps {
  title: ReactNode;
  sub?: ReactNode;
  lead?: ReactNode;
  search?: ReactNode;
  extra?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

export function Page({ title, sub, lead, search, extra, action, children }: PageProps) {
  return (
    <section className={styles.page}>
      <header className={styles.title}>
        {lead}
        <h1 className={styles.name} {...LEGIBLE}>
          {title}
        </h1>
        {sub !== undefined && <div className={styles.sub}>{sub}</div>}
        <span className={styles.grow} />
        {extra}
        {search}
        {action}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
