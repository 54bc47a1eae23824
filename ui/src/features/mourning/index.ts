/** The dead and the mourning: marks, how they are set and taken back, and how long a household is quiet. */
export { DeceasedForm } from './DeceasedForm';
export { QuietTime } from './QuietTime';
export { isQuiet } from './quiet';
export { StandingChip } from './StandingChip';
