/** One visit, wherever it stands: a plan is prepared, a visit under way is taken down, one made is tidied up. */

import { Navigate } from '@tanstack/react-router';
import { useToday } from '../../../api';
import { ReadFailed } from '../ReadFailed';
import { useVisit } from '../reads';
import { CancelledVisit } from './CancelledVisit';
import { TidyUp } from './TidyUp';

export function VisitPage({ id }: { id: string }) {
  const visit = useVisit(id);
  const today = useToday();
  if (visit.error) return <ReadFailed error={visit.error} onRetry={() => void visit.reload()} />;
  if (!visit.data) return null;
  // A former answer leads nowhere: the page it led to would send the visit back.
  const isUnderstood = visit.data.state === 'done' || visit.data.state === 'cancelled';
  if (!isUnderstood && visit.isBeingRead) return null;
  switch (visit.data.state) {
    case 'planned':
      return <Navigate to="/visit/$id/prepare" params={{ id }} replace />;
    case 'underWay':
      return <Navigate to="/visit/$id/capture" params={{ id }} replace />;
    case 'done':
      return <TidyUp key={id} visit={visit.data} today={today} />;
    case 'cancelled':
      return <CancelledVisit visit={visit.data} today={today} />;
  }
}
