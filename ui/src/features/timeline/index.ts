/** What happened between a client and the adviser, newest first. */
export { TimelineTab } from './TimelineTab';
