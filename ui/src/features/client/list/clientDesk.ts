/**
 * What the client page keeps between two visits to it: the search, what narrows the list, its order, its place. It lives
 * in the memory of the window only, which the shell clears on locking by reloading the page.
 */
import { useState } from 'react';
import type { ClientFilter, ClientOrder } from '../../../api';
import { EVERYONE } from './filter';

export interface ClientDesk {
  query: string;
  filter: ClientFilter;
  order: ClientOrder;
}

const memory: { desk: ClientDesk; scrolled: number; cursor: number; openId: string | null } = {
  desk: { query: '', filter: EVERYONE, order: 'name' },
  scrolled: 0,
  cursor: -1,
  openId: null,
};

/** The desk, and its change by parts. */
export function useClientDesk(): [ClientDesk, (part: Partial<ClientDesk>) => void] {
  const [desk, setDesk] = useState(memory.desk);
  const change = (part: Partial<ClientDesk>) => {
    memory.desk = { ...memory.desk, ...part };
    setDesk(memory.desk);
  };
  return [desk, change];
}

/** Lays the whole list narrowed this way on the desk, for another page to lead to: nobody open, from the top. */
export function layOut(filter: ClientFilter): void {
  memory.desk = { ...memory.desk, query: '', filter };
  memory.scrolled = 0;
  memory.cursor = -1;
  memory.openId = null;
}

/** Where the page was left: the scroll of the list in pixels, the row in force, the client that was open. */
export const place = {
  scrolled: () => memory.scrolled,
  keepScrolled: (to: number) => {
    memory.scrolled = to;
  },
  cursor: () => memory.cursor,
  keepCursor: (to: number) => {
    memory.cursor = to;
  },
  openId: () => memory.openId,
  keepOpenId: (to: string | null) => {
    memory.openId = to;
  },
};
