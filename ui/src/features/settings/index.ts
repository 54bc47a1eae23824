/** The settings, as the routes see them. */
export { SettingsPage } from './SettingsPage';
