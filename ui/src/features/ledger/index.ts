/** The ledger of promises and requests, as other features and the routes see it. */

export { DoneOnField } from './DoneOnField';
export { DueText } from './DueText';
export { dueTrace } from './dueTrace';
export { EntryForm } from './EntryForm';
export { EntryList } from './EntryList';
export { percent } from './KeptRate';
export { LedgerEntryRow } from './LedgerEntryRow';
export { LedgerPage } from './LedgerPage';
export { OpenEntries } from './OpenEntries';
export { useLedgerActions } from './useLedgerActions';
export { useLedgerLeft } from './useLedgerLeft';
