/** How a cell is told: in the picture in a few characters, to a screen reader in full. */
import type { NeedCell } from '../../../api';
import { daysBetween, dayText } from '../../../shared';
import { depthWord, levelWord, type NeedT, standingWord } from '../needWords';

/** 今天, 12 天前, 3 个月前, 2 年前: whole months from two on, whole years from two on, as the calendar counts them. */
export function ageText(day: string, on: string, t: NeedT): string {
  const days = Math.max(daysBetween(day, on), 0);
  if (days === 0) return t('age.today');
  const months = wholeMonths(day, on);
  if (months < 2) return t('age.days', { count: days });
  if (months < 24) return t('age.months', { count: months });
  return t('age.years', { count: Math.floor(months / 12) });
}

function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** How fresh the cell is: the day of its newest note, or when it was asked about last. */
export function freshnessText(cell: NeedCell, on: string, t: NeedT): string | null {
  const day = cell.newestOn ?? cell.askedOn;
  return day === null ? null : ageText(day, on, t);
}

/** 安全，深藏：要紧；3 条：未满足 2，在办 1；最近 2026年9月30日 */
export function spokenCell(cell: NeedCell, t: NeedT, language: string): string {
  const parts = (['open', 'beingMet', 'met'] as const)
    .filter((state) => cell[state] > 0)
    .map((state) => `${t(`state.${state}`)} ${cell[state]}`);
  const told = [
    standingWord(cell.standing, t),
    cell.notes > 0 && t('cell.notes', { count: cell.notes }),
    parts.join(t('cell.comma')),
    cell.outdated > 0 && `${t('state.outdated')} ${cell.outdated}`,
    cell.newestOn && t('cell.newest', { day: dayText(cell.newestOn, language) }),
    cell.askedOn && t('cell.askedOn', { day: dayText(cell.askedOn, language) }),
  ].filter(Boolean);
  return t('cell.spoken', {
    level: levelWord(cell.level, t),
    depth: depthWord(cell.depth, t),
    told: told.join(t('cell.comma')),
  });
}

export interface Share {
  state: 'open' | 'beingMet' | 'met';
  /** Where it begins and how far it reaches, of 1. */
  from: number;
  size: number;
}

/** The notes of a cell by state, as shares of a bar; none when they all stand alike, for the cell itself says that. */
export function sharesOf(cell: NeedCell): Share[] {
  const counts = (['open', 'beingMet', 'met'] as const)
    .map((state) => ({ state, count: cell[state] }))
    .filter(({ count }) => count > 0);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (counts.length < 2) return [];
  let from = 0;
  return counts.map(({ state, count }) => {
    const share = { state, from: from / total, size: count / total };
    from += count;
    return share;
  });
}
