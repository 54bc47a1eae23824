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
  draft: {
    close: 'Close',
    discard: 'Discard',
    kept: 'Closed. What you typed is kept',
    discarded: 'Unsaved text discarded',
    aside: 'Not saved: {{text}}',
    goOn: 'Go on with {{label}}: {{text}}',
    discardOf: 'Discard unsaved {{label}}',
  },
  money: {
    wan: '×10K',
    yuan: 'yuan',
    switchUnit: '{{now}}, enter in {{unit}} instead',
    unreadable: 'Enter a number such as 320 or 12.5',
  },
};
