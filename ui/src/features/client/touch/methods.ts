/** The five methods of a touch in the order of their keys 1–5, and the channels a message can go by. */
import type { MessageChannel, Method } from '../../../api';

export const METHODS = ['visit', 'letter', 'message', 'gift', 'extra'] as const satisfies readonly Method[];
export const CHANNELS = ['phone', 'sms', 'email', 'wechat'] as const satisfies readonly MessageChannel[];
