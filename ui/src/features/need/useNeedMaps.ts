/**
 * The map of a client as it is, and as it was at the end of a month when one is chosen. The present one is kept beside
 * it: the growth and the way back come from there.
 */
import { useState } from 'react';
import { commands, type NeedMap, type Noun, type Reading, useRead } from '../../api';
import { isLive } from './note/noteBlocks';

/** A map shows sources, steps, people and days that other nouns own. */
const ALSO: readonly Noun[] = ['client', 'visit', 'touch', 'ledger', 'contactPerson', 'occasion', 'question'];

export interface NeedMaps {
  now: Reading<NeedMap>;
  /** What is shown: that of `day`, or the present one. */
  shown: NeedMap | undefined;
  error: NeedMaps['now']['error'];
  reload: () => void;
}

export function useNeedMaps(client: string, day: string | null): NeedMaps {
  const now = useNeedMap(client, null, {});
  const then = useNeedMap(client, day, { enabled: day !== null, keep: true });
  return {
    now,
    shown: day === null ? now.data : (then.data ?? now.data),
    error: now.error ?? (day === null ? null : then.error),
    reload: () => void (now.error ? now : then).reload(),
  };
}

/** How many notes are still wanted: told once the map of the client was looked at, for only then is it read. */
export function useWanted(client: string, isLookedAt: boolean): number | null {
  const [wasLookedAt, setLookedAt] = useState(isLookedAt);
  if (isLookedAt && !wasLookedAt) setLookedAt(true);
  const { data } = useNeedMap(client, null, { enabled: wasLookedAt });
  return data ? data.notes.filter(isLive).length : null;
}

function useNeedMap(
  client: string,
  day: string | null,
  options: { enabled?: boolean; keep?: boolean },
): Reading<NeedMap> {
  return useRead(['need', 'map', client, day], () => commands.needMap(client, day), {
    alsoShows: ALSO,
    ...options,
  });
}
