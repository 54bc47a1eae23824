/**
 * Rows of entries under one cursor, with what opens under a row: D is done, O closes with an outcome, e changes. Groups
 * are headed sections; without a heading the rows stand alone.
 */
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { Section, useShortcut } from '../../shared';
import { useRowCursor } from '../../shared/useRowCursor';
import { ClosingStrip } from './ClosingStrip';
import { EntryForm } from './EntryForm';
import styles from './EntryList.module.css';
import { LedgerEntryRow } from './LedgerEntryRow';
import { useLedgerActions } from './useLedgerActions';

export interface EntryGroup {
  key: string;
  heading?: ReactNode;
  isLate?: boolean;
  entries: readonly LedgerEntryView[];
}

interface EntryListProps {
  label: string;
  groups: readonly EntryGroup[];
  today: string;
  /** Leads to the client of an entry; without it the rows are one client's own. */
  onOpenClient?: (entry: LedgerEntryView) => void;
  /** For a pane at the side. */
  narrow?: boolean;
  /** Of a client in the trash: to be read only. */
  frozen?: boolean;
}

export function EntryList({ label, groups, today, onOpenClient, narrow, frozen = false }: EntryListProps) {
  const { t } = useTranslation('ledger');
  const actions = useLedgerActions();
  const entries = groups.flatMap((group) => group.entries);
  const cursor = useRowCursor<HTMLDivElement>(entries.map((entry) => entry.id));
  const focused = entries.find((entry) => entry.id === cursor.focused);
  const when = !frozen && focused?.state === 'open';
  useShortcut('d', () => focused && actions.onDone(focused), { when, title: t('entry.done') });
  useShortcut('o', () => focused && actions.onClose(focused), { when, title: t('entry.closeWith') });
  useShortcut('e', () => focused && actions.onEdit(focused), { when, title: t('entry.edit') });

  function shut(id: string): void {
    actions.shut();
    requestAnimationFrame(() => cursor.focusRow(id));
  }

  const rows = (list: readonly LedgerEntryView[]) =>
    list.map((entry) => {
      const open = actions.open?.id === entry.id ? actions.open.what : null;
      return (
        <Fragment key={entry.id}>
          {open === 'editing' ? (
            <EntryForm entry={entry} today={today} onClose={() => shut(entry.id)} />
          ) : (
            <LedgerEntryRow
              entry={entry}
              today={today}
              rowProps={cursor.rowProps(entry.id)}
              onOpenClient={onOpenClient}
              narrow={narrow}
              frozen={frozen}
              {...actions}
            />
          )}
          {open === 'closing' && (
            <ClosingStrip
              entry={entry}
              today={today}
              onClose={(closing, outcome, doneOn) => actions.settle(entry, closing, outcome, doneOn)}
              onCancel={() => shut(entry.id)}
            />
          )}
        </Fragment>
      );
    });

  return (
    // biome-ignore lint/a11y/useSemanticElements: headed groups of rows that take the focus are no plain list
    <div role="group" aria-label={label} className={styles.list} {...cursor.listProps}>
      {groups.map(({ key, heading, isLate, entries: list }) =>
        heading === undefined ? (
          <div key={key}>{rows(list)}</div>
        ) : (
          <Section key={key} title={heading} count={list.length} className={isLate ? styles.late : undefined}>
            {rows(list)}
          </Section>
        ),
      )}
    </div>
  );
}
