/**
 * The shape a translation must have: the same keys as the Chinese one, all strings. A key `x_other` may have an `x_one`
 * beside it, because Chinese has no plural and English has.
 */
export type Texts<T> = {
  [K in keyof T]: T[K] extends string ? string : Texts<T[K]>;
} & {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
