/** The people around a client. */
export { ContactPersonSection } from './ContactPersonSection';
