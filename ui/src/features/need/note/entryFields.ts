/** A note being taken down on the profile: what was typed, as kept in a draft, and the request it comes to. */
import type { AddNeed, NeedSource, NextQuestion } from '../../../api';
import { type ChosenPad, type PadChoice, readChoice } from '../pad/padValue';

/** Where a note typed here may come from; those of a visit are taken down in the visit. */
export const ENTRY_SOURCES = ['profile', 'event', 'touch'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

export interface EntryFields {
  text: string;
  choice: PadChoice;
  /** `null` is today. */
  notedOn: string | null;
  source: EntrySource;
  /** The name of the event. */
  event: string;
  touch: string | null;
  occasion: string | null;
  promises: readonly string[];
  /** The key of the question it answers, and its words; '' for none. */
  question: string;
  asked: string;
}

export const BLANK_ENTRY: EntryFields = {
  text: '',
  choice: {},
  notedOn: null,
  source: 'profile',
  event: '',
  touch: null,
  occasion: null,
  promises: [],
  question: '',
  asked: '',
};

/** The draft as this version understands it: an unknown level, depth or source counts as not chosen. */
export function readEntry(kept: EntryFields): EntryFields {
  const promises: unknown = kept.promises;
  return {
    ...kept,
    choice: readChoice(kept.choice),
    source: ENTRY_SOURCES.find((source) => source === kept.source) ?? 'profile',
    promises: Array.isArray(promises) ? promises.filter((id) => typeof id === 'string') : [],
  };
}

/** What taking up a question changes: the answer goes to the cell it was asked for. */
export function answering(question: NextQuestion, words: string, choice: PadChoice): Partial<EntryFields> {
  return {
    question: question.key,
    asked: words,
    choice: { ...choice, level: question.level, depth: question.depth },
  };
}

/** The note as it stands; `null` while there are no words, or a source is named but not which. */
export function requestOf(fields: EntryFields, pad: ChosenPad, client: string): AddNeed | null {
  const text = fields.text.trim();
  const source = sourceOf(fields);
  if (text === '' || source === null) return null;
  return {
    client,
    level: pad.level,
    depth: pad.depth,
    text,
    evidence: pad.evidence,
    confidence: pad.confidence,
    notedOn: fields.notedOn,
    source,
    about: pad.about,
    occasion: fields.occasion,
    question: fields.question,
    promises: [...fields.promises],
  };
}

function sourceOf({ source, event, touch }: EntryFields): NeedSource | null {
  if (source === 'profile') return { kind: 'profile' };
  if (source === 'event') return event.trim() === '' ? null : { kind: 'event', of: event.trim() };
  return touch === null ? null : { kind: 'touch', of: touch };
}
