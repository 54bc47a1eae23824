/** The ledger of promises and requests, as other features and the routes see it. */

export { DueText } from './DueText';
export { EntryForm } from './EntryForm';
export { EntryList } from './EntryList';
export { percent } from './KeptRate';
export { LedgerEntryRow } from './LedgerEntryRow';
export { LedgerPage } from './LedgerPage';
export { OpenEntries } from './OpenEntries';
export { useLedgerActions } from './useLedgerActions';
