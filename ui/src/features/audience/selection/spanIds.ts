/** The ids of a span of a list, asked for: it may reach over rows that were never on screen. */
import { commands, take } from '../../../api';
import type { Listing } from './marks';

/** The most the core answers at once. */
const MOST = 500;

export async function idsBetween(listing: Listing, first: number, last: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = first; offset <= last; offset += MOST) {
    const limit = Math.min(MOST, last - offset + 1);
    const window = await take(commands.listClients({ ...listing, offset, limit }));
    ids.push(...window.rows.map((row) => row.id));
  }
  return ids;
}
