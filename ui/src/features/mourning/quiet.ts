/** Whether a household is in mourning on a day. */
import type { Standing } from '../../api';

export function isQuiet({ quietUntil }: Pick<Standing, 'quietUntil'>, today: string): boolean {
  return quietUntil !== null && today <= quietUntil;
}
