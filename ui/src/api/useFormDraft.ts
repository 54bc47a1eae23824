/**
 * A whole form as one draft: its fields as typed, kept under `key` like any text (see `useDraft`), the day, the kind and
 * the client with the words. `start` is the form before anything was typed; a form that is back at it leaves no draft.
 */
import { useRef } from 'react';
import { type DraftKey, draftOf } from './drafts';
import { formOfDraft } from './formOfDraft';
import { type DraftText, useDraft } from './useDraft';

export interface FormDraft<Fields> extends Omit<DraftText, 'setText'> {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
}

export function useFormDraft<Fields extends object>(key: DraftKey, start: Fields): FormDraft<Fields> {
  const { setText, ...draft } = useDraft(key);
  const begun = useRef(start);
  begun.current = start;
  const change = (part: Partial<Fields>) => {
    // From what is kept, not from what was drawn: two fields may change in one go.
    const now = formOfDraft(draftOf(key).body ?? '', begun.current);
    const body = JSON.stringify({ ...now, ...part });
    setText(body === JSON.stringify(begun.current) ? '' : body);
  };
  return { ...draft, fields: formOfDraft(draft.text, start), change };
}
