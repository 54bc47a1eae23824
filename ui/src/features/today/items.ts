/** What the keys of the page walk through, in the order it stands on it. */
import type {
  ClientRef,
  LedgerEntryView,
  Maturity,
  OccasionAhead,
  PlannedTouchView,
  TodayView,
  VisitRow,
} from '../../api';

export type TodayItem =
  | { kind: 'visit'; id: string; client: ClientRef; visit: VisitRow }
  | { kind: 'entry'; id: string; client: ClientRef; entry: LedgerEntryView }
  | { kind: 'touch'; id: string; client: ClientRef; touch: PlannedTouchView }
  | { kind: 'maturity'; id: string; client: ClientRef; maturity: Maturity }
  | { kind: 'occasion'; id: string; client: ClientRef; occasion: OccasionAhead['occasion'] };

export function visitItem(visit: VisitRow): TodayItem {
  return { kind: 'visit', id: `visit-${visit.id}`, client: visit.client, visit };
}

export function entryItem(entry: LedgerEntryView): TodayItem {
  return { kind: 'entry', id: `entry-${entry.id}`, client: entry.client, entry };
}

export function touchItem(touch: PlannedTouchView): TodayItem {
  return { kind: 'touch', id: `touch-${touch.id}`, client: touch.client, touch };
}

export function maturityItem(maturity: Maturity): TodayItem {
  return { kind: 'maturity', id: `maturity-${maturity.id}`, client: maturity.client, maturity };
}

/** An occasion may be observed twice within the fortnight (both months of a leap): the day is part of its identity. */
export function occasionItem({ client, occasion }: OccasionAhead): TodayItem {
  return { kind: 'occasion', id: `occasion-${occasion.id}-${occasion.next.on}`, client, occasion };
}

export function todayItems(view: TodayView): TodayItem[] {
  return [
    ...view.visits.map(visitItem),
    ...view.missed.map(visitItem),
    ...view.due.map(entryItem),
    ...view.undated.map(entryItem),
    ...view.touches.map(touchItem),
    ...view.visitsAhead.map(visitItem),
    ...view.maturities.map(maturityItem),
    ...view.occasions.map(occasionItem),
  ];
}

/** Whether there is nothing at all to show: the page then teaches. */
export function isQuiet(view: TodayView): boolean {
  return todayItems(view).length === 0;
}

/** The item after `steps` from the one in force; from nowhere the first. */
export function itemAfter(
  items: readonly TodayItem[],
  selected: string | null,
  steps: 1 | -1,
): TodayItem | undefined {
  const at = items.findIndex((item) => item.id === selected);
  if (at < 0) return items[0];
  return items[Math.max(0, Math.min(items.length - 1, at + steps))];
}
