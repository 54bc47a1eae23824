/** The ids of a span of the list, asked for: it may reach over rows that were never on screen. */
import { commands, take } from '../../../api';
import type { ClientDesk } from './clientDesk';

/** The most the core answers at once. */
const MOST = 500;

export async function idsBetween(desk: ClientDesk, first: number, last: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = first; offset <= last; offset += MOST) {
    const limit = Math.min(MOST, last - offset + 1);
    const window = await take(commands.listClients({ ...desk, offset, limit }));
    ids.push(...window.rows.map((row) => row.id));
  }
  return ids;
}
