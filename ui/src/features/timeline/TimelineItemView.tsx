/** One dealing: a touch, a visit, a promise or request, a document that left the machine. */
import type { ClientProfile, TimelineEntry } from '../../api';
import { ExportEntry } from './ExportEntry';
import { LedgerEntry } from './LedgerEntry';
import { TouchEntry } from './TouchEntry';
import { VisitEntry } from './VisitEntry';

export function TimelineItemView({ entry, profile }: { entry: TimelineEntry; profile: ClientProfile }) {
  switch (entry.what.kind) {
    case 'touch':
      return <TouchEntry touch={entry.what.item} profile={profile} />;
    case 'visit':
      return <VisitEntry visit={entry.what.item} />;
    case 'ledger':
      return <LedgerEntry entry={entry.what.item} />;
    case 'export':
      return <ExportEntry document={entry.what.item} />;
  }
}
