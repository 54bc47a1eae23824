/** Offers: what can be done about a need, and the rules they come from. */
export { OfferPanel } from './OfferPanel';
export { OfferRules } from './OfferRules';
