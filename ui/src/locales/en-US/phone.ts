import type { Texts } from '../texts';
import type { phone as chinese } from '../zh-CN/phone';

export const phone: Texts<typeof chinese> = {
  mobile: 'Mobile',
  home: 'Home',
  office: 'Office',
  other: 'Other',
  add: 'Add a number',
  number: 'Number',
  kind: 'Kind',
  primary: 'Main',
  makePrimary: 'Make main',
  remove: 'Remove number {{number}}',
  copy: 'Copy {{number}}',
  copied: 'Number copied',
  several_one: 'This is {{count}} number: {{numbers}}.',
  several_other: 'These are {{count}} numbers: {{numbers}}.',
  leave: 'Keep editing',
  apart_one: 'Keep {{count}} number',
  apart_other: 'Keep {{count}} numbers',
};
