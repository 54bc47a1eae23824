/** The open promises and requests of one client, each closed with one key. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { Empty } from '../../shared';
import { EntryList } from './EntryList';

interface OpenEntriesProps {
  entries: readonly LedgerEntryView[];
  today: string;
  empty: ReactNode;
  narrow?: boolean;
}

export function OpenEntries({ entries, today, empty, narrow }: OpenEntriesProps) {
  const { t } = useTranslation('ledger');
  if (entries.length === 0) return <Empty small>{empty}</Empty>;
  return <EntryList label={t('title')} groups={[{ key: 'open', entries }]} today={today} narrow={narrow} />;
}
