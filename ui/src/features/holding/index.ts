/** What a client holds. */
export { AssetsTab } from './AssetsTab';
