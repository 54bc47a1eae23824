/** Questions: what to ask a client next, and the bank they come from. */
export { answerQuestion, endAnswering, useAnswering } from './answering';
export { CellQuestion } from './CellQuestion';
export { NextQuestionCard } from './NextQuestionCard';
export { QuestionBank } from './QuestionBank';
export { questionText } from './questionText';
export { LEANS_ON } from './useNextQuestion';
