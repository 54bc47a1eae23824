/** Components that speak with the core: what `shared` looks like, joined to what `api` answers. */
export { ErrorNote } from './ErrorNote';
export { InPlaceArea, InPlaceDate, InPlaceMoney, InPlaceSelect, InPlaceText, type Saved } from './InPlace';
export { MoneyField } from './MoneyField';
