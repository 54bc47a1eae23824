/** Where in the list a client stands, as the core knows; -1 when the list leaves the client out. */
import { commands, take } from '../../../api';
import type { Listing } from '../../audience';

export async function findRow(listing: Listing, client: string): Promise<number> {
  return (await take(commands.findInList({ ...listing, client }))) ?? -1;
}
