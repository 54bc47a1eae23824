import type { TFunction } from 'i18next';

/** 10 分钟, 1 小时. */
export function minutesText(minutes: number, t: TFunction<'settings'>): string {
  return minutes >= 60 && minutes % 60 === 0
    ? t('security.hours', { count: minutes / 60 })
    : t('security.minutes', { count: minutes });
}

/** The choices with the one in force among them, should it be another. */
export function withPresent(choices: readonly number[], present: number | undefined): number[] {
  return [...new Set(present === undefined ? choices : [...choices, present])].sort((a, b) => a - b);
}
