/** Days and times as the printed summary writes them, so that the preview reads as the page will. */

const BRACKETED: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
const PLAIN: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };

function isChinese(language: string): boolean {
  return language.startsWith('zh');
}

function write(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(isChinese(language) ? 'zh-CN' : 'en-US', options).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** 2026年12月1日, December 1, 2026. */
export function fullDay(day: string, language: string): string {
  return write(day, language, PLAIN);
}

/** 2026年3月14日（星期六）, Saturday, March 14, 2026. */
export function dayAndWeekday(day: string, language: string): string {
  return isChinese(language)
    ? `${fullDay(day, language)}（${write(day, language, BRACKETED)}）`
    : write(day, language, { ...PLAIN, ...BRACKETED });
}

/** 10:04–11:20 of two wall times; the second day is named when there is one, and no end where there is no length. */
export function span(began: string, ended: string, language: string): string {
  const [from, to] = [began.slice(11, 16), ended.slice(11, 16)];
  const lastDay = ended.slice(0, 10);
  if (began.slice(0, 16) === ended.slice(0, 16)) return from;
  return lastDay === began.slice(0, 10) ? `${from}–${to}` : `${from} – ${fullDay(lastDay, language)} ${to}`;
}
