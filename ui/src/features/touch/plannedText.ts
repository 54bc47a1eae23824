/** How a planned touch is told: by what means, and when. */
import type { TFunction } from 'i18next';
import type { PlannedTouchView } from '../../api';
import { daysBetween, nearDay } from '../../shared';

/** 微信, or the method when it is no message: 礼仪专送. */
export function plannedHowText(
  { method, channel }: Pick<PlannedTouchView, 'method' | 'channel'>,
  t: TFunction<['touch', 'client']>,
): string {
  return channel === null ? t(`client:method.${method}`) : t(`client:channel.${channel}`);
}

/** 明天, 周三; 迟了 3 天 once it is overdue. */
export function plannedDayText(
  touch: Pick<PlannedTouchView, 'plannedOn' | 'overdue'>,
  today: string,
  t: TFunction<['touch', 'client']>,
  language: string,
): string {
  return touch.overdue
    ? t('planned.late', { days: daysBetween(touch.plannedOn, today) })
    : nearDay(touch.plannedOn, today, language);
}
