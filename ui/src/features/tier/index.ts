/** The tier of a client, and the assets each tier starts from. */
export { TierChip } from './TierChip';
export { TierSection } from './TierSection';
