/** The fields of a profile in the order they are read, and how each is edited in place. */
import type { ClientEdit, ClientProfile } from '../../../api';

/** The fields whose edit carries a value of type `T`. */
type FieldOf<T> = Extract<ClientEdit, { value: T }>['field'];

/** Free text; gender and stage are words of a fixed list. */
export type TextFieldName = Exclude<FieldOf<string>, 'gender' | 'stage'> & keyof ClientProfile;
export type FlagName = FieldOf<boolean>;

export type FieldSpec =
  | { as: 'text'; field: TextFieldName; wide?: boolean }
  | { as: 'flag'; field: FlagName }
  | { as: 'gender'; field: 'gender' }
  | { as: 'channel'; field: 'preferredChannel' }
  | { as: 'risk'; field: 'riskGrade' }
  | { as: 'day'; field: 'openedOn' | 'riskExpiresOn' }
  | { as: 'money'; field: 'assets' };

export const IDENTITY: readonly FieldSpec[] = [
  { as: 'text', field: 'name' },
  { as: 'gender', field: 'gender' },
  { as: 'text', field: 'employer' },
  { as: 'text', field: 'occupation' },
  { as: 'text', field: 'idTail' },
];

export const FLAGS: readonly FieldSpec[] = [
  { as: 'flag', field: 'isProspect' },
  { as: 'flag', field: 'isMinor' },
];

export const CONTACT: readonly FieldSpec[] = [
  { as: 'text', field: 'wechat' },
  { as: 'text', field: 'email' },
  { as: 'channel', field: 'preferredChannel' },
  { as: 'text', field: 'preferredTime' },
  { as: 'text', field: 'address', wide: true },
];

export const ACCOUNT: readonly FieldSpec[] = [
  { as: 'money', field: 'assets' },
  { as: 'day', field: 'openedOn' },
  { as: 'risk', field: 'riskGrade' },
  { as: 'day', field: 'riskExpiresOn' },
  { as: 'text', field: 'investingStyle' },
  { as: 'text', field: 'adviceFrequency' },
];

export const PREFERENCE: readonly FieldSpec[] = [
  { as: 'text', field: 'topics' },
  { as: 'text', field: 'taboo' },
  { as: 'text', field: 'food' },
  { as: 'text', field: 'drink' },
  { as: 'text', field: 'gifts' },
];

export const RESOURCE: readonly FieldSpec[] = [
  { as: 'text', field: 'hobbies' },
  { as: 'text', field: 'skills' },
  { as: 'text', field: 'resources', wide: true },
];
