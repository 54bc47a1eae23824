/** Asks the core of the list: where a client stands, who stands first. */
import { commands, take } from '../../../api';
import type { Listing } from '../../audience';

/** -1 when the list leaves the client out. */
export async function findRow(listing: Listing, client: string): Promise<number> {
  return (await take(commands.findInList({ ...listing, client }))) ?? -1;
}

/** The first of the list; `null` when it is empty. */
export async function findFirst(listing: Listing): Promise<string | null> {
  const window = await take(commands.listClients({ ...listing, offset: 0, limit: 1 }));
  return window.rows[0]?.id ?? null;
}
