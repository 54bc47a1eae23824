/** How the small line of a note is told, in words set side by side. */
import type { TFunction } from 'i18next';
import type { NeedStep, NeedView } from '../../../api';
import { daysBetween, dayText } from '../../../shared';
import type { NeedT } from '../needWords';

/** A text longer than this is cut before it is laid out; the rest comes with 展开. */
const SHOWN_MOST = 600;

/** What is laid out of a folded text. */
export function headOf(text: string): string {
  if (text.length <= SHOWN_MOST) return text;
  const head = text.slice(0, SHOWN_MOST);
  // Not in the middle of a character of two halves.
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}

/** 9月30日拜访, 10月11日接触, 11月2日活动“秋茶会”. A visit that is gone is still named. */
export function sourceText(
  note: Pick<NeedView, 'source' | 'sourceName' | 'notedOn'>,
  t: NeedT,
  language: string,
  today: string,
): string {
  const day = dayText(note.notedOn, language, today);
  const name = note.sourceName.trim();
  return name === '' ? t(`source.${note.source}`, { day }) : t(`sourceNamed.${note.source}`, { day, name });
}

/** 未满足 52 天, 在办 12 天, 11月20日满足, 11月20日过时. */
export function stateText(
  note: Pick<NeedView, 'state' | 'stateSince' | 'daysOpen'>,
  t: NeedT,
  language: string,
  today: string,
): string {
  const days = Math.max(daysBetween(note.stateSince, today), 0);
  if (note.state === 'open' || note.state === 'beingMet') {
    const count = (note.state === 'open' ? note.daysOpen : null) ?? days;
    return count === 0 ? t(`state.${note.state}`) : t(`stateFor.${note.state}`, { count });
  }
  return t(`stateOn.${note.state}`, { day: dayText(note.stateSince, language, today) });
}

/** 关于母亲（林秀兰） */
export function aboutText(note: Pick<NeedView, 'about'>, t: NeedT): string | null {
  if (note.about === null) return null;
  const { name, relation } = note.about;
  return relation.trim() === '' ? t('note.about', { name }) : t('note.aboutKin', { name, relation });
}

/** The day and state of what is done about a note: 12月9日前, 11月20日已兑现; a touch by its method. */
export function stepText(
  step: Pick<NeedStep, 'entry' | 'touch'>,
  t: NeedT,
  tClient: TFunction<'client'>,
  language: string,
  today: string,
): string {
  const { entry, touch } = step;
  if (entry) {
    const due = entry.dueOn && t('step.due', { day: dayText(entry.dueOn, language, today) });
    const state = entry.state === 'open' ? null : tClient(`promise.state.${entry.state}`);
    return [due ?? (state === null ? t('step.noDay') : null), state].filter(Boolean).join(' · ');
  }
  if (!touch) return '';
  const on = dayText(touch.plannedOn, language, today);
  return [tClient(`method.${touch.method}`), on, t(`step.touch.${touch.state}`)].join(' · ');
}
