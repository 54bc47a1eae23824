/** Visits, as the routes see them. */
export { CapturePage } from './capture/CapturePage';
export { VisitsPage } from './list/VisitsPage';
export { PreparationPage } from './prepare/PreparationPage';
export { VisitPage } from './summary/VisitPage';
export { useBegin } from './useBegin';
