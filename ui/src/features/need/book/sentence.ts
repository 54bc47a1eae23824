/** A figure as a sentence: 高端客户里，安全需求没人在满足的 6 位. */
import type { TFunction } from 'i18next';
import { placeText } from '../../audience';
import type { BookFigure, Segment } from './bookFigure';

export type BookT = TFunction<['needBook', 'audience', 'question']>;

export interface SentenceParts {
  who: string;
  what: string;
}

/** Who they are and what holds for them; `count` decides between one and many. */
export function sentenceParts(figure: BookFigure, count: number, t: BookT): SentenceParts {
  return { who: whoText(figure, count, t), what: whatText(figure, t) };
}

/** The whole of it, for where it is read and not looked at. */
export function sentenceText(figure: BookFigure, count: number, t: BookT): string {
  return t('sentence', { ...sentenceParts(figure, count, t), count }).replace(/<\/?n>/gu, '');
}

export function whoText({ tier, age }: Segment, count: number, t: BookT): string {
  if (tier !== null) return t(`who.tier.${tier}`, { count });
  if (age !== null) return t(`who.age.${age}`, { count });
  return t('who.all', { count });
}

function whatText({ level, depth, measure, theme }: BookFigure, t: BookT): string {
  if (theme !== null) return t('what.about', { theme: t(`question:theme.${theme}`) });
  if (level === null && depth === null) return t(`what.anywhere.${measure}`);
  const place = { levels: level === null ? [] : [level], depths: depth === null ? [] : [depth] };
  return t(`what.${measure}`, { which: placeText(place, t) });
}
