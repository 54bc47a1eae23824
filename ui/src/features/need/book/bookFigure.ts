/** A figure of the page: how many clients of a segment a measure holds for, and the filter that lists them. */
import {
  type AgeBand,
  type Condition,
  DEPTHS,
  LEVELS,
  type NeedBook,
  type NeedDepth,
  type NeedLevel,
  type NeedMeasure,
  type NeedSegment,
  type NeedTheme,
  THEMES,
  type Tier,
} from '../../../api';
import { condition, type Leaf, leaf } from '../../audience';

/** Whose figure: of one tier, of one age band, or (neither) of all. */
export interface Segment {
  tier: Tier | null;
  age: AgeBand | null;
}

/** Where on the map: a cell, a whole level, a whole depth, or (neither) anywhere. */
export interface Place {
  level: NeedLevel | null;
  depth: NeedDepth | null;
}

/** With a theme it is of the clients whose needs touch on it, wherever on the map. */
export interface BookFigure extends Segment, Place {
  measure: NeedMeasure;
  theme: NeedTheme | null;
}

export const EVERYBODY: Segment = { tier: null, age: null };
export const ANYWHERE: Place = { level: null, depth: null };

/** What the page answers before it is asked: which high-tier clients have a safety need that nobody is meeting. */
export function firstFigure(book: NeedBook): BookFigure {
  const high: Segment = { tier: 'high', age: null };
  const segment = (segmentOf(book, high)?.clients ?? 0) > 0 ? high : EVERYBODY;
  return { ...segment, level: 'safety', depth: null, measure: 'open', theme: null };
}

export function segmentOf(book: NeedBook, { tier, age }: Segment): NeedSegment | undefined {
  if (tier !== null) return book.tiers.find((one) => one.tier === tier);
  if (age !== null) return book.ages.find((one) => one.age === age);
  return book.all;
}

/** How many clients stand behind it; none in a segment that is no longer there. */
export function clientsBehind(segment: NeedSegment | undefined, figure: BookFigure): number {
  if (segment === undefined) return 0;
  if (figure.theme !== null) return segment.themes[THEMES.indexOf(figure.theme)] ?? 0;
  const counted = segment.figures.find((one) => one.measure === figure.measure);
  if (counted === undefined) return 0;
  const { level, depth } = figure;
  if (level !== null && depth !== null) {
    return counted.cells[LEVELS.indexOf(level) * DEPTHS.length + DEPTHS.indexOf(depth)] ?? 0;
  }
  if (level !== null) return counted.levels[LEVELS.indexOf(level)] ?? 0;
  if (depth !== null) return counted.depths[DEPTHS.indexOf(depth)] ?? 0;
  return counted.any;
}

/** The condition that finds exactly the clients of the figure. */
export function conditionOf({ tier, age, level, depth, measure, theme }: BookFigure): Condition {
  const parts: Leaf[] = [];
  if (tier !== null) parts.push(leaf({ about: 'tier', of: [tier] }));
  if (age !== null) parts.push(leaf({ about: 'ageBand', of: [age] }));
  const place = { levels: level === null ? [] : [level], depths: depth === null ? [] : [depth] };
  parts.push(
    leaf({
      about: 'need',
      of: theme === null ? { ...place, measure, theme } : { levels: [], depths: [], measure: 'known', theme },
    }),
  );
  return condition(...parts);
}

/** Whether `cell` is one of the cells a whole level or a whole depth is counted over. */
export function isPartOf(whole: BookFigure, cell: BookFigure): boolean {
  const isOfSegment = whole.tier === cell.tier && whole.age === cell.age;
  if (!isOfSegment || whole.theme !== null || cell.level === null || cell.depth === null) return false;
  return whole.depth === null
    ? whole.level === cell.level
    : whole.level === null && whole.depth === cell.depth;
}

/** Whether both are of the same clients: a theme is of all their needs, whatever is counted. */
export function isSameFigure(one: BookFigure | null, other: BookFigure): boolean {
  if (one === null || one.tier !== other.tier || one.age !== other.age) return false;
  if (one.theme !== null || other.theme !== null) return one.theme === other.theme;
  return one.level === other.level && one.depth === other.depth && one.measure === other.measure;
}
