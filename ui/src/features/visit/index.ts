/** Visits, as the routes see them. */
export { CapturePage } from './capture/CapturePage';
export { VisitsPage } from './list/VisitsPage';
export { MoveVisit } from './MoveVisit';
export { placeOfVisit } from './placeOfVisit';
export { PreparationPage } from './prepare/PreparationPage';
export { useVisitsLeft } from './reads';
export { VisitPage } from './summary/VisitPage';
export { useBegin } from './useBegin';
export { usePrepareFor } from './usePrepareFor';
