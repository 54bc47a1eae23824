import type { Texts } from '../texts';
import type { settings as chinese } from '../zh-CN/settings';

export const settings: Texts<typeof chinese> = { title: '' };
