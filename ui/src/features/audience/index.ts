/** Which clients: conditions and how they are filled in and read, segments, audiences, marks, and steps for many at once. */
export { BulkBar, BulkFrame } from './bulk/BulkBar';
export { KeepForm } from './bulk/KeepForm';
export { ConditionBar } from './condition/ConditionBar';
export { useConditionDesk } from './condition/ConditionContext';
export { ConditionDesk } from './condition/ConditionDesk';
export { placeText } from './condition/sentence';
export {
  condition,
  EVERYBODY,
  finished,
  isSame,
  type Leaf,
  leaf,
  troubled,
  withoutTrouble,
} from './condition/tree';
export { conditionOfAudience, type Opened, stillOpened, useOpened } from './segment/opened';
export { SegmentHead } from './segment/SegmentHead';
export {
  ALL_MARKED,
  countMarked,
  isMarked,
  type Listing,
  type Marks,
  NO_MARKS,
  selectionOf,
} from './selection/marks';
export { useMarks } from './selection/useMarks';
