/** What is known of a client, in the order in which it helps at a table; what is not known is left out. */

import type { ClientProfile, HoldingKind, HoldingView } from '../../../api';

export type KnownField = 'topics' | 'hobbies' | 'skills' | 'resources' | 'food' | 'drink' | 'gifts' | 'notes';

const FIELDS: readonly KnownField[] = [
  'topics',
  'hobbies',
  'skills',
  'resources',
  'food',
  'drink',
  'gifts',
  'notes',
];

/** The fields that say something. */
export function knownFacts(client: Pick<ClientProfile, KnownField>): { field: KnownField; text: string }[] {
  return FIELDS.map((field) => ({ field, text: client[field].trim() })).filter(({ text }) => text !== '');
}

/** Taboos one by one: written with commas, semicolons, 、 or line ends between them, with or without 不谈 before them. */
export function taboos(text: string): string[] {
  const all = text.split(/[、，,;；\n]+/).map((one) => one.trim().replace(/^(不谈|别谈)[：:]?/, ''));
  return [...new Set(all)].filter((one) => one !== '');
}

export interface HoldingSum {
  kind: HoldingKind;
  /** In fen; null when no amount of the kind is known. */
  amount: number | null;
  names: string[];
}

/** Holdings summed by kind, the largest first, unknown amounts last. */
export function holdingsByKind(holdings: readonly HoldingView[]): HoldingSum[] {
  const sums = new Map<HoldingKind, HoldingSum>();
  for (const { kind, name, amount } of holdings) {
    const sum = sums.get(kind) ?? { kind, amount: null, names: [] };
    if (amount !== null) sum.amount = (sum.amount ?? 0) + amount;
    if (name !== '') sum.names.push(name);
    sums.set(kind, sum);
  }
  return [...sums.values()].sort((one, other) => (other.amount ?? -1) - (one.amount ?? -1));
}

/** Where a meeting is likely: the employer, then the address. */
export function likelyPlaces(client: Pick<ClientProfile, 'employer' | 'address'>): string[] {
  return [...new Set([client.employer.trim(), client.address.trim()])].filter((place) => place !== '');
}
