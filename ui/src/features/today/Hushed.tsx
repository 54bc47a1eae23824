/** Beside a name on the page: that the client has died, or that the household is in mourning. */
import { createContext, useContext } from 'react';
import type { ClientRef, ClientStanding } from '../../api';
import { StandingChip } from '../mourning';

/** Those of the page who have died or mourn. */
export const HushedClients = createContext<readonly ClientStanding[]>([]);

export function Hushed({ client }: { client: ClientRef }) {
  const found = useContext(HushedClients).find((one) => one.client === client.id);
  return found ? <StandingChip standing={found.standing} /> : null;
}
