/** The gate: what was found in a text that is about to leave, as other features show it. */
export { FindingList, type WayTo } from './FindingList';
export { byLine, findingsAt } from './findings';
export { GateNote } from './GateNote';
export { GateStep } from './GateStep';
export { LineFindings } from './LineFindings';
export { MarkedWords } from './MarkedWords';
export { useLineGate, useSummaryGate } from './reads';
export { useFindingText } from './useFindingText';
