/** Clients who share a home or money. */
export { FamilyTab } from './FamilyTab';
