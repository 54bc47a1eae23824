/** The kinds of things offered, in the order they are shown. */
import type { OfferKind } from '../../api';

export const KINDS = [
  'method',
  'event',
  'material',
  'expert',
  'resource',
] as const satisfies readonly OfferKind[];
