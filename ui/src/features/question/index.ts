/** Questions: what to ask a client next, and the bank they come from. */
export { answerQuestion, endAnswering, useAnswering } from './answering';
export type { CellChoice } from './bank';
export { CellCounts } from './CellCounts';
export { CellQuestion } from './CellQuestion';
export { NextQuestionCard } from './NextQuestionCard';
export { QuestionBank } from './QuestionBank';
export { QuestionWords } from './QuestionWords';
export { LEANS_ON } from './useNextQuestion';
