/** Components that speak with the core: what `shared` looks like, joined to what `api` answers. */
export { DraftForm, useUntilMended } from './DraftForm';
export { ErrorNote } from './ErrorNote';
export { InPlaceArea, InPlaceText } from './InPlace';
export { InPlaceDate, InPlaceMoney, InPlaceSelect } from './InPlaceChoice';
export type { Saved } from './inPlaceEditing';
export { MoneyField } from './MoneyField';
