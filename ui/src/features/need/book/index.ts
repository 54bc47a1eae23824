/** 需求, over the whole book. */
export { NeedBookPage } from './NeedBookPage';
