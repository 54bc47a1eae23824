/**
 * Master and detail, side by side: `ListPane` (292 px), `DetailPane` (the rest), `SidePane` (308 px), in this order.
 * Each scrolls alone. `scroll={false}` when the pane scrolls something of its own, as a VirtualList does.
 * `label` names the landmark. List and side can be drawn wider, on every page alike, unless `fixed`.
 */
import type { ReactNode } from 'react';
import { cx } from './cx';
import { PaneEdge } from './PaneEdge';
import styles from './Split.module.css';

interface PaneProps {
  label: string;
  scroll?: boolean;
  className?: string;
  /** Has a width of its own. */
  fixed?: boolean;
  children: ReactNode;
}

export function Split({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx(styles.split, className)}>{children}</div>;
}

export function ListPane({ label, scroll = true, className, fixed = false, children }: PaneProps) {
  return (
    <>
      <section aria-label={label} className={cx(styles.list, scroll && styles.scroll, className)}>
        {children}
      </section>
      {!fixed && <PaneEdge of="list" label={label} />}
    </>
  );
}

export function DetailPane({ label, scroll = true, className, children }: Omit<PaneProps, 'fixed'>) {
  return (
    <section aria-label={label} className={cx(styles.detail, scroll && styles.scroll, className)}>
      {children}
    </section>
  );
}

export function SidePane({ label, scroll = true, className, fixed = false, children }: PaneProps) {
  return (
    <>
      {!fixed && <PaneEdge of="side" label={label} />}
      <aside aria-label={label} className={cx(styles.side, scroll && styles.scroll, className)}>
        {children}
      </aside>
    </>
  );
}
