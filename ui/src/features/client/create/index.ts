/** A client taken into the book. */
export { NewClientSheet } from './NewClientSheet';
