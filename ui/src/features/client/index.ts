/** Clients, as the routes and the other features see them. */
export { ClientLink } from './ClientLink';
export { ClientPage } from './ClientPage';
export { ClientPicker } from './ClientPicker';
