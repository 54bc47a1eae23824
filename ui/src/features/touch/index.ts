/** Touches: logged, planned, made. */
export { LogTouch } from './LogTouch';
export { PlannedTouchItem } from './PlannedTouchItem';
export { PlanTouchForm } from './PlanTouchForm';
export { plannedDayText, plannedHowText } from './plannedText';
export { TouchForm } from './TouchForm';
