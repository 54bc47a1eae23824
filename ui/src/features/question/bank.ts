/** The bank as it is looked through: what narrows it, and how many questions each cell has. */
import {
  type ContentEntry,
  DEPTHS,
  LEVELS,
  type NeedDepth,
  type NeedLevel,
  type Question,
  type QuestionFit,
  type Spin,
} from '../../api';
import { type Hand, hasHand } from '../content';

/** A question with the adviser's hand in it. */
export type BankEntry = ContentEntry<Question>;

export interface CellChoice {
  level: NeedLevel | null;
  depth: NeedDepth | null;
}

export interface BankFilter extends CellChoice {
  spin: Spin | null;
  hand: Hand | null;
  /** In each group that names anyone, the question names one of them. */
  fit: QuestionFit;
  text: string;
}

export const FITS_ANYONE: QuestionFit = { tiers: [], stages: [], ages: [], ties: [], work: [], themes: [] };

export const WHOLE_BANK: BankFilter = {
  level: null,
  depth: null,
  spin: null,
  hand: null,
  fit: FITS_ANYONE,
  text: '',
};

/** How many are chosen, in all groups. */
export function fitCount(fit: QuestionFit): number {
  return Object.values(fit).reduce((sum, chosen) => sum + chosen.length, 0);
}

/** Whether anything narrows the bank. */
export function isNarrowed(filter: BankFilter): boolean {
  const { level, depth, spin, hand, fit, text } = filter;
  return [level, depth, spin, hand].some((one) => one !== null) || fitCount(fit) > 0 || text.trim() !== '';
}

/** The questions that pass the filter, cell by cell, each cell in the order of the bank. */
export function questionsOf(bank: readonly BankEntry[], filter: BankFilter): BankEntry[] {
  return besidesCell(bank, filter)
    .filter((one) => isIn(filter, one.content))
    .sort((a, b) => cellAt(a.content) - cellAt(b.content));
}

/** How many questions each of the 15 cells has, level by level from the ground up; what narrows by cell left aside. */
export function cellCounts(bank: readonly BankEntry[], filter: BankFilter): number[] {
  const counts = Array<number>(LEVELS.length * DEPTHS.length).fill(0);
  for (const one of besidesCell(bank, filter)) {
    const at = cellAt(one.content);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The place of a cell among the 15. */
export function cellAt({ level, depth }: { level: NeedLevel; depth: NeedDepth }): number {
  return LEVELS.indexOf(level) * DEPTHS.length + DEPTHS.indexOf(depth);
}

function isIn(choice: CellChoice, cell: { level: NeedLevel; depth: NeedDepth }): boolean {
  return (
    (choice.level === null || choice.level === cell.level) &&
    (choice.depth === null || choice.depth === cell.depth)
  );
}

function besidesCell(bank: readonly BankEntry[], filter: BankFilter): BankEntry[] {
  const sought = filter.text.trim().toLowerCase();
  return bank.filter(
    (one) =>
      (filter.spin === null || one.content.spin === filter.spin) &&
      hasHand(one, filter.hand) &&
      fits(one.content.fit, filter.fit) &&
      (sought === '' || `${one.content.text.zh}\n${one.content.text.en}`.toLowerCase().includes(sought)),
  );
}

function fits(fit: QuestionFit, asked: QuestionFit): boolean {
  return (
    share(fit.tiers, asked.tiers) &&
    share(fit.stages, asked.stages) &&
    share(fit.ages, asked.ages) &&
    share(fit.ties, asked.ties) &&
    share(fit.work, asked.work) &&
    share(fit.themes, asked.themes)
  );
}

function share<V>(named: readonly V[], asked: readonly V[]): boolean {
  return asked.length === 0 || asked.some((one) => named.includes(one));
}
