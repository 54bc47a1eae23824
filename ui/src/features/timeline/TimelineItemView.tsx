/** One dealing: a touch, a visit, a promise or request, a document that left the machine, a file that was attached. */
import type { ClientProfile, TimelineEntry } from '../../api';
import { AttachmentEntry } from './AttachmentEntry';
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
    case 'attachment':
      return <AttachmentEntry attachment={entry.what.item} />;
  }
}
