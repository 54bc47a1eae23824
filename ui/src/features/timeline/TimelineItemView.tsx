/** One entry, whatever its kind. */
import type { JSX } from 'react';
import type { ClientProfile, TimelineItem } from '../../api';
import { AttachmentEntry } from './AttachmentEntry';
import { ExportEntry } from './ExportEntry';
import { HoldingEntry } from './HoldingEntry';
import { LedgerEntry } from './LedgerEntry';
import { NeedEntry } from './NeedEntry';
import { PlannedTouchEntry } from './PlannedTouchEntry';
import { QuestionEntry } from './QuestionEntry';
import { TouchEntry } from './TouchEntry';
import { VisitEntry } from './VisitEntry';

/** A kind without a view does not compile. */
export function TimelineItemView({
  what,
  profile,
}: {
  what: TimelineItem;
  profile: ClientProfile;
}): JSX.Element {
  switch (what.kind) {
    case 'touch':
      return <TouchEntry touch={what.item} profile={profile} />;
    case 'visit':
      return <VisitEntry visit={what.item} />;
    case 'plannedTouch':
      return <PlannedTouchEntry touch={what.item} />;
    case 'ledger':
      return <LedgerEntry entry={what.item} />;
    case 'need':
      return <NeedEntry need={what.item} />;
    case 'question':
      return <QuestionEntry question={what.item} />;
    case 'export':
      return <ExportEntry together={what.item} />;
    case 'holding':
      return <HoldingEntry maturity={what.item} />;
    case 'attachment':
      return <AttachmentEntry attachment={what.item} />;
  }
}
