/** One more question for the client, of a SPIN step, that is not among those of the visit yet. */
import { commands, type NextQuestion, type Spin, useRead } from '../../../api';
import { LEANS_ON } from '../../question';
import { firstOther } from './toAsk';

/** The most the core gives at once. */
const MOST = 12;

export interface SpinQuestion {
  question: NextQuestion | null;
  /** It was looked for, and there is none. */
  isNone: boolean;
}

export function useSpinQuestion(
  client: string,
  spin: Spin | null,
  onTable: readonly NextQuestion[],
): SpinQuestion {
  const found = useRead(
    ['question', 'spin', client, spin],
    () => commands.nextQuestions({ client, visit: null, spin, level: null, depth: null, most: MOST }),
    { alsoShows: LEANS_ON, enabled: spin !== null },
  );
  const question = spin === null || !found.data ? null : firstOther(found.data, onTable);
  return { question, isNone: spin !== null && found.data !== undefined && question === null };
}
