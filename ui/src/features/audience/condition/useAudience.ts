/**
 * What a condition comes to, counted while it is typed: the next question is asked when the last one was answered, and
 * only the newest of those that waited. Without conditions nothing is asked: the list says how many the whole book is.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AudienceView, type Condition, commands, useRead } from '../../../api';
import { EVERYBODY, finished, isSame } from './tree';

interface Counted {
  view: AudienceView | undefined;
  /** What the view is of. */
  asked: Condition;
  /** Whether something newer waits for its answer. */
  isFormer: boolean;
}

export function useAudience(query: string, condition: Condition): Counted {
  const wanted = useMemo(() => ({ query, condition: finished(condition) }), [query, condition]);
  const [asked, ask] = useState(wanted);
  const isCounted = !isSame(asked.condition, EVERYBODY);
  const reading = useRead(['audience', 'view', asked], () => commands.viewAudience({ ...asked, sample: 0 }), {
    keep: true,
    alsoShows: 'everything',
    enabled: isCounted,
  });
  const isBusy = isCounted && (reading.isLoading || reading.isFormer);
  const isAsked = asked.query === wanted.query && isSame(asked.condition, wanted.condition);
  useEffect(() => {
    if (!isBusy && !isAsked) ask(wanted);
  }, [isBusy, isAsked, wanted]);
  const answered = useRef(asked.condition);
  if (!isBusy) answered.current = asked.condition;
  return {
    view: isCounted ? reading.data : undefined,
    asked: answered.current,
    isFormer: isBusy || !isAsked,
  };
}
