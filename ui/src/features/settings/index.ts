/** The settings, as the routes see them. */
export { type SectionName, SettingsPage } from './SettingsPage';
