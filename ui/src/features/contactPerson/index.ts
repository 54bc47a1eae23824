/** The people around a client. */
export { ContactPersonForm } from './ContactPersonForm';
export { ContactPersonSection } from './ContactPersonSection';
export { type Concerned, concernedBy } from './concerned';
export { BLANK_PERSON } from './contactPersonForm';
export { kinText } from './kinText';
