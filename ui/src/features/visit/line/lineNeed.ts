/** What a line says of a need: as it is sent, and as it is taken up again to be changed. */
import type { ClientProfile, LineNeed } from '../../../api';
import type { ChosenPad, PadChoice } from '../../need';

/** Whose line it is, as far as a need asks for it. */
export type LineClient = Pick<ClientProfile, 'id' | 'gender' | 'contactPersons' | 'household'>;

/** The pad as it goes with a line; `question` is the key of the one it answers, '' for none. */
export function lineNeedOf(
  { level, depth, evidence, confidence, about }: ChosenPad,
  question: string,
): LineNeed {
  return { level, depth, evidence, confidence, about, question };
}

/** What was said of a need before, as if set by hand on the pad. */
export function choiceOf(need: Omit<LineNeed, 'question'> | null): PadChoice {
  if (need === null) return {};
  const { level, depth, evidence, confidence, about } = need;
  return { level, depth, evidence, confidence, about };
}
