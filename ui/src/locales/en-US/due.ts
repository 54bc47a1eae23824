import type { Texts } from '../texts';
import type { due as chinese } from '../zh-CN/due';

export const due: Texts<typeof chinese> = {
  pick: 'Choose the due day',
  picked: 'Due {{day}}',
  none: 'No day yet',
  drop: 'No day',
  take: 'Due {{day}}, read from “{{words}}”',
  beyond: '“{{words}}”: working and trading days are known until {{until}} only, so nothing is counted.',
  unknown:
    '“{{words}}”: this year’s working and trading days are not known, so nothing is counted. Import them in the settings.',
};
