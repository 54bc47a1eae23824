/** How the holdings with an amount divide their total. */
import type { HoldingView } from '../../api';

/** The sum of the amounts that are known, in fen. */
export function totalOf(holdings: readonly HoldingView[]): number {
  return holdings.reduce((sum, holding) => sum + Math.max(holding.amount ?? 0, 0), 0);
}

/** The share of each holding, 0 to 1, by id; none for a holding without an amount, or when there is nothing to divide. */
export function shares(holdings: readonly HoldingView[]): Map<string, number> {
  const total = totalOf(holdings);
  const known = holdings.filter((holding) => holding.amount !== null && holding.amount >= 0);
  return total === 0
    ? new Map()
    : new Map(known.map((holding) => [holding.id, (holding.amount ?? 0) / total]));
}
