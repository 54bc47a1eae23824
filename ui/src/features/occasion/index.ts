/** Days that are kept: a birthday, an anniversary, a memorial. */
export { BirthdayHint } from './BirthdayHint';
export { DateParts } from './DateParts';
export { OccasionSection } from './OccasionSection';
export {
  aheadText,
  observanceMarks,
  observanceWords,
  occasionDateText,
  occasionTitle,
} from './observanceText';
export { BLANK_DATE, type DateFields, dateOf, hasDay } from './occasionForm';
