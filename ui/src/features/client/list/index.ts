/** The list of clients, what narrows it and what is marked on it. */
export { ClientList } from './ClientList';
export { ClientListRow } from './ClientListRow';
export { ClientSearch } from './ClientSearch';
export { type ClientDesk, isNarrowed, layOut, listingOf, place, useClientDesk } from './clientDesk';
export { FilterBar } from './FilterBar';
export { findFirst } from './findRow';
