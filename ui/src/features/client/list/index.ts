/** The list of clients, what narrows it and what is marked on it. */
export { ClientList } from './ClientList';
export { ClientListRow } from './ClientListRow';
export { ClientSearch } from './ClientSearch';
export { type ClientDesk, layOut, place, useClientDesk } from './clientDesk';
export { FilterBar } from './FilterBar';
export { EVERYONE, narrowing } from './filter';
export { type Marks, mark, markAll, NO_MARKS, span } from './marks';
export { placeText } from './needText';
export { idsBetween } from './spanIds';
