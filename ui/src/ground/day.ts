/** Days for the eye. A day is an ISO string (2026-11-21) in the adviser's own place; nothing here reads a time zone. */

const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  year: number;
  month: number;
  day: number;
}

function parts(iso: string): Parts {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function dayNumber(iso: string): number {
  const { year, month, day } = parts(iso);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 周三, Wed. */
export function weekday(iso: string, language: string): string {
  const at = (dayNumber(iso) + 4) % 7;
  return (language.startsWith('zh') ? WEEKDAYS_ZH : WEEKDAYS_EN)[at] ?? '';
}

/** 11月21日 or Nov 21; with the year when it is not that of `today`. */
export function dayText(iso: string, language: string, today?: string): string {
  const { year, month, day } = parts(iso);
  const withYear = today === undefined || parts(today).year !== year;
  if (language.startsWith('zh')) return `${withYear ? `${year}年` : ''}${month}月${day}日`;
  return `${MONTHS_EN[month - 1]} ${day}${withYear ? `, ${year}` : ''}`;
}

/** 昨天, 今天, 明天, 周三 within a week, else the day. */
export function nearDay(iso: string, today: string, language: string): string {
  const chinese = language.startsWith('zh');
  const away = daysBetween(today, iso);
  if (away === 0) return chinese ? '今天' : 'Today';
  if (away === 1) return chinese ? '明天' : 'Tomorrow';
  if (away === -1) return chinese ? '昨天' : 'Yesterday';
  if (away > 1 && away < 7) return weekday(iso, language);
  return dayText(iso, language, today);
}

/** 10:05 of a local date-time (2026-11-21T10:05:00). */
export function clockText(local: string): string {
  return local.slice(11, 16);
}

/** The local day of an instant in UTC, on this machine. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The local time of day of an instant in UTC, on this machine. */
export function localClock(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
