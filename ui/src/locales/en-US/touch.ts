import type { Texts } from '../texts';
import type { touch as chinese } from '../zh-CN/touch';

export const touch: Texts<typeof chinese> = {
  log: 'Log a contact',
  keys: '1–5 choose, Enter saves',
  owed: {
    seems: 'Seems a {{kind}}',
    take: 'Enter as a {{kind}}: {{text}}',
    drop: 'Do not enter it in the ledger',
  },
  text: 'What was said',
  textHint: 'Optional. Enter saves, Shift+Enter for a new line',
  when: 'When',
  now: 'Now',
  whenOther: 'Another time',
  channel: 'By',
  save: 'Log',
  edit: 'Edit this contact',
  remove: 'Remove this contact',
  planned: {
    form: 'Plan a touch',
    add: 'Plan a touch',
    text: 'What for',
    textHint: 'Optional, e.g. ask how the check-up went',
    on: 'On',
    past: 'Choose today or a later day.',
    save: 'Plan',
    done: 'Done',
    drop: 'Drop it',
    late: '{{days}} d late',
    label: '{{day}} {{how}}',
  },
};
