/** Questions: what to ask a client next, and the bank they come from. */
export { answerQuestion, endAnswering, useAnswering } from './answering';
export { type CellChoice, STANDINGS, type Standing, stands } from './bank';
export { CellCounts } from './CellCounts';
export { CellQuestion } from './CellQuestion';
export { ChipLine } from './collection/ChipLine';
export { Collection } from './collection/Collection';
export { CollectionForm, FitGroup, TEXT_MAX } from './collection/CollectionForm';
export { NextQuestionCard } from './NextQuestionCard';
export { QuestionBank } from './QuestionBank';
export { QuestionWords } from './QuestionWords';
export { questionText } from './questionText';
export { LEANS_ON } from './useNextQuestion';
