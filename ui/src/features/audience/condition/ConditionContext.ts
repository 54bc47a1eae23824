/** What every part of a condition bar needs: its words, what the core says of each clause, and names just learnt. */
import { createContext, useContext } from 'react';
import type { AudienceView, Trouble } from '../../../api';
import type { Words } from './sentence';
import type { Leaf } from './tree';

export interface ConditionDesk {
  words: Words;
  /** What the whole comes to; `undefined` until it was counted. */
  view: AudienceView | undefined;
  /** Whether the count is of a former condition. */
  isFormer: boolean;
  troubleOf: (leaf: Leaf) => Trouble | null;
  /** For how many clients it holds by itself, as far as it was counted. */
  countOf: (leaf: Leaf) => number | undefined;
  /** The name of something just chosen, which the core has not been asked about. */
  learn: (id: string, name: string) => void;
  /** The segment that is open: it cannot be a condition of itself. */
  openSegment: string | null;
}

export const ConditionContext = createContext<ConditionDesk | null>(null);

export function useConditionDesk(): ConditionDesk {
  const desk = useContext(ConditionContext);
  if (!desk) throw new Error('useConditionDesk outside of a condition bar');
  return desk;
}
