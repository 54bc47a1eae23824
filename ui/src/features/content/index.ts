/** Shipped content with the adviser's hand in it: how its settings list it and how its forms change it. */
export { ChipLine } from './ChipLine';
export { type Content, ContentForm, FitGroup, TEXT_MAX } from './ContentForm';
export { ContentList } from './ContentList';
export { HandLine } from './HandLine';
export { givenText, HANDS, type Hand, hasHand } from './hand';
export { isSame, Restorable } from './Restorable';
export { TextPair } from './TextPair';
