/** What is promised to and asked by one client. */
export { dueText } from './dueText';
export { PromisesTab } from './PromisesTab';
