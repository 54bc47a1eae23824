/** A client, told and chosen anywhere. */
export { ClientLink } from './ClientLink';
export { ClientPicker } from './ClientPicker';
export { KnownNote } from './KnownNote';
