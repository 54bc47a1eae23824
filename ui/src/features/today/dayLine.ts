/** The line beside the title: 11月21日 星期六 · 农历十月十三 · 明日小雪. */
import type { TFunction } from 'i18next';
import type { DayView } from '../../api';
import { daysBetween, dayText, weekday } from '../../shared';

type T = TFunction<'today'>;

export function dayLine(day: DayView, t: T, language: string): string {
  const chinese = language.startsWith('zh');
  const date = dayText(day.on, language, day.on);
  const week = weekday(day.on, language);
  const lunar = t('lunar', {
    text: chinese ? day.lunarText : `${day.lunarMonth}/${day.lunarDay}${day.leap ? '*' : ''}`,
  });
  const parts = [chinese ? `${date} ${week.replace('周', '星期')}` : `${week}, ${date}`, lunar];
  if (day.festival !== null && chinese) parts.push(day.festival);
  parts.push(termText(day, t));
  return parts.join(' · ');
}

/** The solar term of the day, else the next one. */
function termText(day: DayView, t: T): string {
  if (day.solarTerm !== null) return t('term.today', { name: termName(day.solarTerm, t) });
  const name = termName(day.nextTerm, t);
  const days = daysBetween(day.on, day.nextTermOn);
  return days === 1 ? t('term.tomorrow', { name }) : t('term.in', { days, name });
}

/** The core tells terms in Chinese; the texts know them all. */
function termName(chinese: string, t: T): string {
  return t(`terms.${chinese}` as 'terms.立春', { defaultValue: chinese });
}
