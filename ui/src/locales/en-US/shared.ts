import type { Texts } from '../texts';
import type { shared as chinese } from '../zh-CN/shared';

export const shared: Texts<typeof chinese> = {
  rows: { next: 'Next row', previous: 'Previous row' },
  pane: { edge: 'Width of {{pane}}' },
  step: {
    between: ', ',
    andMore: '{{said}} …',
    clients_one: '{{count, number}} client',
    clients_other: '{{count, number}} clients',
    named: '{{clients}}: {{names}}',
  },
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone: {{what}}',
  redone: 'Redone: {{what}}',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  dismiss: 'Dismiss',
  messages: 'Messages',
  nothingFound: 'Nothing found',
  hiddenFigure: 'Hidden figure',
  tooLong: 'At most {{max, number}} characters; these are {{now, number}}',
  restored: 'Recovered from before it could be saved',
  apart: {
    phone: 'phone ends in {{tail}}',
    opened: 'account opened {{on}}',
    added: 'added {{on}}',
  },
  money: {
    wan: '×10K',
    yuan: 'yuan',
    switchUnit: '{{now}}, enter in {{unit}} instead',
    hint: 'E.g. 1.5M or 15万',
    read: '= {{amount}} yuan',
    readAs: 'Read as {{amount}}?',
    rather: 'Make it {{amount}}',
    fault: {
      unreadable: 'No amount can be read here. Write it like 150,000 or 1.5M',
      negative: 'An amount cannot be negative',
      exponent: 'Write the number out, such as 100,000',
      range: 'Enter one amount, not a range',
      foreign: 'Amounts here are in yuan. Convert it first',
      tooFine: 'Nothing smaller than a fen (0.01 yuan)',
      tooLarge: 'Too large. Check the unit',
    },
  },
};
