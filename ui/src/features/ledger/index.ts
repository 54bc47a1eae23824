/** The ledger of promises and requests, as other features and the routes see it. */
export { EntryForm } from './EntryForm';
export { LedgerEntryRow } from './LedgerEntryRow';
export { LedgerPage } from './LedgerPage';
export { OpenEntries } from './OpenEntries';
export { useLedgerActions } from './useLedgerActions';
