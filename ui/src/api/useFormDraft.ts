/**
 * A whole form as one draft: its fields as typed, kept under `key` like any text (see `useDraft`). `start` is the form
 * before anything was typed; a form that is back at it leaves no draft.
 */
import { formOfDraft } from './formOfDraft';
import { useDraft } from './useDraft';

export interface FormDraft<Fields> {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
  /** Drops the draft, after saving or giving up. */
  discard: () => void;
}

export function useFormDraft<Fields extends object>(key: string, start: Fields): FormDraft<Fields> {
  const draft = useDraft(key);
  const fields = formOfDraft(draft.text, start);
  const change = (part: Partial<Fields>) => {
    const body = JSON.stringify({ ...fields, ...part });
    draft.setText(body === JSON.stringify(start) ? '' : body);
  };
  return { fields, change, discard: draft.discard };
}
