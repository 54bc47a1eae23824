/** What a product carries besides its name, and how it stands against the grade of a client. */
export { SuitsNote } from './SuitsNote';
export { NO_TERMS, TermsFields } from './TermsFields';
export { TermsText } from './TermsText';
export { useProductCheck } from './useProductCheck';
