/** One client: everything known, and what comes next. */
export { ClientPage } from './ClientPage';
