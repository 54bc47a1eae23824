/** A note being changed in place: what the form begins with, and what of it was changed. */
import type { NeedEdit, NeedView } from '../../../api';
import type { ChosenPad, PadChoice } from '../pad/padValue';

export interface NoteFields {
  text: string;
  notedOn: string | null;
  occasion: string | null;
  choice: PadChoice;
}

export function fieldsOf(note: NeedView): NoteFields {
  return { text: note.text, notedOn: note.notedOn, occasion: note.occasion?.id ?? null, choice: {} };
}

/** What the pad shows: the note, and over it what was set by hand. */
export function padOfNote(note: NeedView, choice: PadChoice): ChosenPad {
  return {
    level: choice.level ?? note.level,
    depth: choice.depth ?? note.depth,
    evidence: choice.evidence ?? note.evidence,
    confidence: choice.confidence ?? note.confidence,
    about: choice.about === undefined ? (note.about?.id ?? null) : choice.about,
  };
}

/** What differs between the note and the form, the words first; they are saved as one step. Empty words are no change. */
export function editsOf(note: NeedView, fields: NoteFields): NeedEdit[] {
  const pad = padOfNote(note, fields.choice);
  const text = fields.text.trim();
  const edits: NeedEdit[] = [];
  if (text !== '' && text !== note.text) edits.push({ field: 'text', value: text });
  if (pad.level !== note.level) edits.push({ field: 'level', value: pad.level });
  if (pad.depth !== note.depth) edits.push({ field: 'depth', value: pad.depth });
  if (pad.evidence !== note.evidence) edits.push({ field: 'evidence', value: pad.evidence });
  if (pad.confidence !== note.confidence) edits.push({ field: 'confidence', value: pad.confidence });
  if (pad.about !== (note.about?.id ?? null)) edits.push({ field: 'about', value: pad.about });
  if (fields.notedOn !== null && fields.notedOn !== note.notedOn)
    edits.push({ field: 'notedOn', value: fields.notedOn });
  if (fields.occasion !== (note.occasion?.id ?? null))
    edits.push({ field: 'occasion', value: fields.occasion });
  return edits;
}
