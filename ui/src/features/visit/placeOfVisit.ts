/** The page of a visit by where it stands. Led there at once, nobody passes a page that would have to send them on. */
import type { VisitRow } from '../../api';

export function placeOfVisit({ id, state }: Pick<VisitRow, 'id' | 'state'>) {
  const params = { id };
  switch (state) {
    case 'planned':
      return { to: '/visit/$id/prepare', params } as const;
    case 'underWay':
      return { to: '/visit/$id/capture', params } as const;
    case 'done':
    case 'cancelled':
      return { to: '/visit/$id', params } as const;
  }
}
