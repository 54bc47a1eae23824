/** The phone numbers of a client. */
export { PhoneList } from './PhoneList';
export { SeveralNumbers } from './SeveralNumbers';
