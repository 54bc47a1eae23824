/** The best next question of a client, of any cell or of one, and what becomes of it. */
import {
  commands,
  type NeedDepth,
  type NeedLevel,
  type NextQuestion,
  type Reading,
  useRead,
  useWrite,
} from '../../api';

/** What goes stale with a question: it leans on all that is known of the client. */
export const LEANS_ON = [
  'content',
  'need',
  'client',
  'contactPerson',
  'occasion',
  'household',
  'tier',
  'visit',
] as const;

export interface AskedNext {
  reading: Reading<NextQuestion[]>;
  question: NextQuestion | null;
  /** It was put to the client; the answer is not known. */
  asked: () => void;
  /** Another one, please. */
  pass: () => void;
}

export function useNextQuestion(
  client: string,
  cell: { level: NeedLevel; depth: NeedDepth } | null,
): AskedNext {
  const level = cell?.level ?? null;
  const depth = cell?.depth ?? null;
  const reading = useRead(
    ['question', 'next', client, level, depth],
    () => commands.nextQuestions({ client, visit: null, spin: null, level, depth, most: 1 }),
    { alsoShows: LEANS_ON },
  );
  const ask = useWrite(commands.putQuestion);
  // Another question stands there at once: that is telling enough.
  const pass = useWrite(commands.putQuestion, { tell: false });
  const question = reading.data?.[0] ?? null;
  const put = (write: typeof ask, outcome: 'asked' | 'passed') => {
    if (question === null || ask.isRunning || pass.isRunning) return;
    void write.run({ client, visit: null, question: question.key, outcome });
  };
  return {
    reading,
    question,
    asked: () => put(ask, 'asked'),
    pass: () => put(pass, 'passed'),
  };
}
