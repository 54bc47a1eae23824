import type { Texts } from '../texts';
import type { vault as chinese } from '../zh-CN/vault';

export const vault: Texts<typeof chinese> = { title: '' };
