/** The sheet of a new client: what is typed, kept as one draft, and the request it comes to. */
import type { NewClient, RelationshipStage } from '../../../api';
import { BLANK_DATE, type DateFields, dateOf, hasDay } from '../../occasion';

export interface NewClientFields {
  name: string;
  gender: NewClient['gender'];
  phone: string;
  /** Further numbers, once the field was taken apart. */
  morePhones: string[];
  assets: number | null;
  employer: string;
  occupation: string;
  stage: RelationshipStage;
  isProspect: boolean;
  /** Whether a birthday is given; `birthday` keeps its fields either way. */
  hasBirthday: boolean;
  birthday: DateFields;
  introducer: { id: string; name: string } | null;
  notes: string;
}

export const BLANK_CLIENT: NewClientFields = {
  name: '',
  gender: 'unstated',
  phone: '',
  morePhones: [],
  assets: null,
  employer: '',
  occupation: '',
  stage: 'stranger',
  isProspect: false,
  hasBirthday: false,
  birthday: BLANK_DATE,
  introducer: null,
  notes: '',
};

/** The first field that cannot be taken as it stands, told here so that it is told before the core is asked. */
export type NewClientProblem = 'name' | 'birthday' | 'birthdayMissing';

/** The request, or the field that is in the way. */
export function newClientOf(fields: NewClientFields): { request: NewClient } | { problem: NewClientProblem } {
  if (fields.name.trim() === '') return { problem: 'name' };
  const birthday = fields.hasBirthday ? dateOf(fields.birthday) : null;
  if (fields.hasBirthday && !hasDay(fields.birthday)) return { problem: 'birthdayMissing' };
  if (fields.hasBirthday && birthday === null) return { problem: 'birthday' };
  return {
    request: {
      name: fields.name.trim(),
      gender: fields.gender,
      phones: phonesOf(fields),
      assets: fields.assets,
      employer: fields.employer.trim(),
      occupation: fields.occupation.trim(),
      isProspect: fields.isProspect,
      stage: fields.stage,
      birthday,
      introducer: fields.introducer?.id ?? null,
      notes: fields.notes,
    },
  };
}

/** The numbers typed, the first one first. */
export function phonesOf({ phone, morePhones }: NewClientFields): string[] {
  return [phone, ...morePhones].map((number) => number.trim()).filter((number) => number !== '');
}

/** The draft of the sheet; '' when nothing was typed, which discards it. */
export function draftOf(fields: NewClientFields): string {
  const body = JSON.stringify(fields);
  return body === JSON.stringify(BLANK_CLIENT) ? '' : body;
}

/** The sheet as a draft left it. A draft of another shape gives what of it can be used. */
export function fieldsOfDraft(body: string): NewClientFields {
  if (body === '') return BLANK_CLIENT;
  try {
    const found: unknown = JSON.parse(body);
    if (typeof found !== 'object' || found === null) return BLANK_CLIENT;
    const kept = Object.entries(found).filter(([key, value]) => fits(key, value));
    return { ...BLANK_CLIENT, ...Object.fromEntries(kept) };
  } catch {
    return { ...BLANK_CLIENT, notes: body };
  }
}

/** Whether a value of a draft is of the kind its field holds; the two that may be `null` are tested apart. */
function fits(key: string, value: unknown): boolean {
  if (key === 'assets') return value === null || typeof value === 'number';
  if (key === 'introducer')
    return value === null || (typeof value === 'object' && 'id' in value && 'name' in value);
  if (key === 'morePhones') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return key in BLANK_CLIENT && typeof value === typeof BLANK_CLIENT[key as keyof NewClientFields];
}
