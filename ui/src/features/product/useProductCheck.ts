/** What the core finds of a product while it is written down. */
import { commands, type ProductRisk, type Unsuited, useRead } from '../../api';

const NOTHING: readonly Unsuited[] = [];

export function useProductCheck(
  client: string,
  risk: ProductRisk | null,
  enabled: boolean,
): readonly Unsuited[] {
  const found = useRead(['client', 'suits', client, risk ?? ''], () => commands.checkProduct(client, risk), {
    enabled,
    keep: true,
  });
  return enabled ? (found.data ?? NOTHING) : NOTHING;
}
