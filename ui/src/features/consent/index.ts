/** What a client agreed to, and what they refused. */
export { ConsentList } from './ConsentList';
