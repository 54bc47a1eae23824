/** The form of a person around a client. */
import type { ContactPersonKind, ContactPersonView, Gender, SaveContactPerson } from '../../api';

export const CONTACT_PERSON_KINDS = [
  'family',
  'secretary',
  'assistant',
  'friend',
  'other',
] as const satisfies readonly ContactPersonKind[];

export interface ContactPersonFields {
  kind: ContactPersonKind;
  name: string;
  relation: string;
  gender: Gender;
  phone: string;
  notes: string;
  linked: { id: string; name: string } | null;
}

export const BLANK_PERSON: ContactPersonFields = {
  kind: 'family',
  name: '',
  relation: '',
  gender: 'unstated',
  phone: '',
  notes: '',
  linked: null,
};

export function fieldsOf(person: ContactPersonView): ContactPersonFields {
  const { kind, name, relation, gender, phone, notes, linkedClient } = person;
  return { kind, name, relation, gender, phone, notes, linked: linkedClient };
}

/** The request; `id` is `null` for a new person. */
export function requestOf(fields: ContactPersonFields, client: string, id: string | null): SaveContactPerson {
  return {
    id,
    client,
    kind: fields.kind,
    name: fields.name.trim(),
    relation: fields.relation.trim(),
    gender: fields.gender,
    phone: fields.phone.trim(),
    notes: fields.notes.trim(),
    linkedClient: fields.linked?.id ?? null,
  };
}
