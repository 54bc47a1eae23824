/** Where in the list a client stands, leafed for from the top; -1 when it is not in it. */
import { commands, take } from '../../../api';
import type { Listing } from '../../audience';

/** The most the core answers at once. */
const LEAF = 500;

export async function findRow(listing: Listing, id: string, wanted: () => boolean): Promise<number> {
  for (let offset = 0; wanted(); offset += LEAF) {
    const { rows, total } = await take(commands.listClients({ ...listing, offset, limit: LEAF }));
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return offset + at;
    if (offset + LEAF >= total) break;
  }
  return -1;
}
