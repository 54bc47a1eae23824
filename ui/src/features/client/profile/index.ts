/** The fields of a client, each edited in place. */
export { useFieldEdit } from './ProfileField';
export { ProfileTab } from './ProfileTab';
