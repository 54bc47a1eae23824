/** Answers that many parts of the app ask for. */
import type { DayView } from '../api/bindings.gen';
import { type Answers, done } from './shell';

/** The day it is. Its lunar side is that of 2026-11-21, whatever the day. */
export function dayOf(on: string): DayView {
  return {
    on,
    lunarYear: 2026,
    lunarMonth: 10,
    leap: false,
    lunarDay: 13,
    lunarText: '十月十三',
    yearName: '丙午',
    solarTerm: null,
    nextTerm: '小雪',
    nextTermOn: '2026-11-22',
    festival: null,
  };
}

/** A keeper of drafts: what a crash left, and what is kept from then on. */
export function drafts(kept: Map<string, string> = new Map()): Answers {
  return {
    listDrafts: (prefix) =>
      [...kept]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, body]) => ({ key, body, updatedAt: '2026-11-21T01:00:00Z' })),
    saveDraft: (key, body) => {
      kept.set(key, body);
      return done(null);
    },
    discardDraft: (key) => {
      kept.delete(key);
      return done(null);
    },
  };
}
