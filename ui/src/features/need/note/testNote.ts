/** A note for the tests: said at a visit, open, safety · deep, and whatever else is asked of it. */
import type { NeedView } from '../../../api';

export function testNote(id: string, more: Partial<NeedView> = {}): NeedView {
  return {
    id,
    client: 'c',
    level: 'safety',
    depth: 'deep',
    text: `需求 ${id}`,
    evidence: 'said',
    confidence: 'high',
    notedOn: '2026-09-30',
    state: 'open',
    stateSince: '2026-09-30',
    daysOpen: 52,
    isStale: false,
    source: 'visit',
    sourceName: '',
    visit: null,
    touch: null,
    about: null,
    occasion: null,
    question: '',
    themes: [],
    echoes: [],
    history: [{ state: 'open', since: '2026-09-30', reason: '' }],
    steps: [],
    ...more,
  };
}
