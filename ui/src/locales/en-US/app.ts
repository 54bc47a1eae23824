import type { Texts } from '../texts';
import type { app as chinese } from '../zh-CN/app';

export const app: Texts<typeof chinese> = {
  rail: {
    label: 'Main',
    today: 'Today',
    client: 'Clients',
    visit: 'Visits',
    need: 'Needs',
    ledger: 'Ledger',
    settings: 'Settings',
  },
  palette: {
    label: 'Palette',
    placeholder: 'Find a person, a page, an action',
    people: 'Clients',
    places: 'Go to',
    owners: 'Households, segments and lists',
    actions: 'Do',
    nothing: 'Nothing found for “{{query}}”',
    open: 'People, things, pages',
  },
  action: {
    newClient: 'Add a client',
    newVisit: 'Plan a visit',
    undo: 'Undo the last step',
    redo: 'Redo',
    lock: 'Lock',
    curtain: 'Hide figures',
    uncurtain: 'Show figures',
    theme: { light: 'Light theme', dark: 'Dark theme', system: 'Theme of the system' },
    language: '切换到中文',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    asDrawn: 'Actual size',
    keys: 'Show the keys',
    backup: 'Back up now',
  },
  keys: { title: 'Keys', everywhere: 'Everywhere', here: 'On this page', hint: '? or Esc closes' },
  curtainOn: 'Figures hidden',
  readOnly:
    'Reading only: a file is damaged or the folder cannot be written. Nothing is lost; restore a backup to change things.',
  readOnlyAction: 'Restore',
  keyUnconfirmed: 'The recovery key was never typed back. Without it, a forgotten password cannot be helped.',
  keyUnconfirmedAction: 'Keep it safe',
  failed: {
    title: 'This page could not be shown',
    text: 'What was saved is safe. Try again, or go back to Today.',
    retry: 'Try again',
    home: 'Back to Today',
  },
};
