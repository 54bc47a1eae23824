/** Tags: on a client, and to choose from. */
export { TagEditor, TagPicker } from './TagEditor';
