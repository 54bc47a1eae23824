/** What the list was opened as: a segment, whose conditions may have been changed since, or an audience. */
import { type AudienceRow, type Condition, commands, type SegmentView, useRead } from '../../../api';
import { isSame } from '../condition/tree';

export interface Opened {
  kind: 'segment' | 'audience';
  id: string;
}

/** The condition an audience is listed by. */
export function conditionOfAudience(id: string): Condition {
  return { kind: 'all', of: [{ kind: 'is', of: { about: 'audience', of: id } }] };
}

/** What stays open when the conditions change: an audience only while the list is it, a segment until another is opened. */
export function stillOpened(opened: Opened | null, condition: Condition): Opened | null {
  if (opened?.kind !== 'audience') return opened;
  return isSame(conditionOfAudience(opened.id), condition) ? opened : null;
}

interface OpenedNow {
  segment: SegmentView | null;
  audience: AudienceRow | null;
}

/** As they are by now; nothing once they are gone. */
export function useOpened(opened: Opened | null): OpenedNow {
  const segments = useRead(['segment', 'list'], commands.listSegments, {
    enabled: opened?.kind === 'segment',
  });
  const audiences = useRead(['audience', 'list'], commands.listAudiences, {
    alsoShows: ['client'],
    enabled: opened?.kind === 'audience',
  });
  const here = { id: opened?.id, kind: opened?.kind };
  return {
    segment: (here.kind === 'segment' ? segments.data?.find((one) => one.id === here.id) : undefined) ?? null,
    audience:
      (here.kind === 'audience' ? audiences.data?.find((one) => one.id === here.id) : undefined) ?? null,
  };
}
