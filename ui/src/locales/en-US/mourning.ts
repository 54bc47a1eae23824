import type { Texts } from '../texts';
import type { mourning as chinese } from '../zh-CN/mourning';

export const mourning: Texts<typeof chinese> = {
  deceased: 'Deceased',
  deceasedOn: 'Deceased · {{day}}',
  quiet: 'In mourning',
  quietUntil: 'Quiet until {{day}}',
  mark: 'Mark as deceased…',
  markOf: 'Mark {{name}} as deceased',
  unmark: 'Take back the mark of death',
  unmarkOf: 'Take back the mark of death of {{name}}',
  form: 'Mark as deceased',
  on: 'Day',
  clientNote:
    'All records stay. From now on no birthday, greeting, or contact is proposed, and no age is counted; planned touches are dropped and planned visits canceled. This can be undone.',
  personNote:
    'All records stay. From now on no birthday or greeting is proposed, and no age is counted; memorial days stay. This can be undone.',
  confirm: 'Mark',
  ended_one: 'Marked; {{count}} plan canceled',
  ended_other: 'Marked; {{count}} plans canceled',
  setQuiet: 'Set a quiet time',
  quietForm: 'Quiet time',
  until: 'Quiet until (that day included)',
  quietNote:
    'Until then no congratulation is proposed for a day of the household, and nobody of it is proposed for events or asked for help.',
  saveQuiet: 'Set',
  endQuiet: 'End the quiet time',
  notKept: 'No longer proposed',
};
