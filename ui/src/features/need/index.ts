/** Needs, as the client's page, the visit and the other features see them. */

export { NeedMapPicture } from './map/NeedMapPicture';
export { NeedPad } from './NeedPad';
export { NeedsTab } from './NeedsTab';
export * from './needWords';
export {
  BLANK_PAD,
  type ChosenPad,
  isChosen,
  type PadChoice,
  type PadValue,
  padOf,
  readChoice,
} from './pad/padValue';
export { useWanted } from './useNeedMaps';
export { useNeedSuggestion } from './useNeedSuggestion';
export { type PadState, usePadValue } from './usePadValue';
