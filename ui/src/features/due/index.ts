/** The day words speak of: read by the core, shown with those words, taken by Tab wherever a day is owed. */
export { DueChip } from './DueChip';
export { DueProposal } from './DueProposal';
export { type DueProposed, useDueProposal } from './useDueProposal';
