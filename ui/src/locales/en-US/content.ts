import type { Texts } from '../texts';
import type { content as chinese } from '../zh-CN/content';

export const content: Texts<typeof chinese> = {
  shown: '{{shown}} of {{all}}',
  clear: 'Clear the filter',
  retry: 'Try again',
  showMore_one: 'Show {{count}} more',
  showMore_other: 'Show {{count}} more',
  only: 'Only',
  hand: { own: 'Own', changed: 'Changed', putAway: 'Put away' },
  changedFields: 'Changed: {{fields}}',
  and: ', ',
  language: { zh: 'Chinese', en: 'English' },
  textIn: '{{label}} ({{language}})',
  asTheOther: 'Left empty: {{text}}',
  was: 'It was: {{was}}',
  nothing: 'nothing chosen',
  restoreField: 'Restore the original: {{name}}',
  edit: 'Edit',
  more: 'More',
  moreOf: 'More: {{text}}',
  putAwayDo: 'Put away, never propose',
  putBack: 'Take back, propose again',
  restore: 'Restore the original',
  remove: 'Remove',
  save: 'Save',
};
