/** Attachments, as the other features see them. */
export { AttachmentSection } from './AttachmentSection';
export { Glance } from './Glance';
export { KindIcon } from './KindIcon';
export { LostAttachments, LostList } from './LostAttachments';
