import type { Texts } from '../texts';
import type { today as chinese } from '../zh-CN/today';

export const today: Texts<typeof chinese> = { title: '' };
