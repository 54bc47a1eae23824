/** What kind of thing is offered, as a picture beside its word. */
import { CalendarHeart, FileText, GraduationCap, HandHeart, Users } from 'lucide-react';
import type { OfferKind } from '../../api';

const ICONS = {
  method: HandHeart,
  event: CalendarHeart,
  material: FileText,
  expert: GraduationCap,
  resource: Users,
} as const satisfies Record<OfferKind, unknown>;

export function KindIcon({ kind }: { kind: OfferKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" />;
}
