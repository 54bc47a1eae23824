/**
 * A visit under way, made for a laptop on a client's table: the whole window, only this client's data, the keyboard first.
 * A visit that is not under way belongs on its own page and is sent there, once it is sure: a former answer would send a
 * visit away that has just begun, and its page would send it back, again and again.
 */

import { Navigate } from '@tanstack/react-router';
import { useToday } from '../../../api';
import { ReadFailed } from '../ReadFailed';
import { usePreparation } from '../reads';
import { CaptureDesk } from './CaptureDesk';

export function CapturePage({ id }: { id: string }) {
  const today = useToday();
  const preparation = usePreparation(id);
  if (preparation.error)
    return <ReadFailed error={preparation.error} onRetry={() => void preparation.reload()} />;
  if (!preparation.data) return null;
  if (preparation.data.visit.state !== 'underWay')
    return preparation.isBeingRead ? null : <Navigate to="/visit/$id" params={{ id }} replace />;
  return <CaptureDesk key={id} preparation={preparation.data} today={today} />;
}
