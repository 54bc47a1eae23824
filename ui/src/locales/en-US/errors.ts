import type { Texts } from '../texts';
import type { errors as chinese } from '../zh-CN/errors';

export const errors: Texts<typeof chinese> = {
  locked: { what: 'The vault is locked.', now: 'Unlock to go on; what you typed is kept.' },
  unlockFailed: {
    what: 'That does not open the vault.',
    now: 'Check capitals and the input method, then try again.',
  },
  inUse: {
    what: 'Another window is using this vault.',
    now: 'Go to that window, or close it and come back.',
  },
  noVault: { what: 'There is no vault here.', now: 'Check that the folder was not moved or renamed.' },
  vaultExists: { what: 'A vault is here already.', now: 'It was not touched. Unlock it instead.' },
  vaultTooNew: {
    what: 'This vault was written by a newer Zhike.',
    now: 'It is version {{found}}; this app reads up to {{supported}}. It was not touched: update the app to open it.',
  },
  vaultDamaged: {
    what: 'The vault’s files are damaged.',
    now: 'Nothing was written; you can restore a backup.',
  },
  readOnly: {
    what: 'The book is open for reading only.',
    now: 'Nothing is lost; restore a backup, or check the folder’s permissions.',
  },
  notFound: {
    what: 'This {{noun}} is not there any more.',
    now: 'It may just have been removed: Ctrl Z brings it back.',
  },
  conflict: {
    what: 'This was changed elsewhere in between.',
    now: 'Nothing was written; look at what is new, then change it.',
  },
  cancelled: { what: 'Canceled.', now: 'Nothing is left behind.' },
  clipboard: {
    what: 'It could not be put on the clipboard.',
    now: 'Nothing left and nothing is on record; try again, or export a file.',
  },
  invalid: {
    empty: 'This cannot be empty.',
    tooLong: 'Too long: at most {{max}} characters.',
    noSuchDay: 'There is no such day in the calendar.',
    inFuture: 'That day has not come yet.',
    inPast: 'This day has passed.',
    beforeBirth: 'This is before the birth on record; please check.',
    outOfRange: 'That is outside the accepted range.',
    malformed: 'That is not in the expected form.',
    severalNumbers: 'There are several numbers here. Keep them apart; what you wrote is still there.',
    tooWeak: 'Too easily guessed. Choose a longer one.',
    mismatch: 'That does not match. Please compare.',
    taken: 'There is one of that name. Nothing was changed; choose another name.',
    circular:
      'This segment leads back to itself, so it was not saved. Remove that condition or choose another segment.',
    tooMany:
      'Too many conditions: {{max, number}} at most. Not saved; save some as a segment and use it as a condition.',
    tooDeep:
      'Groups lie too deep in one another. Not saved; save the inner ones as a segment and use it as a condition.',
    wrongState: 'Not possible in its present state.',
    badLine: {
      form: 'Line {{line}} is not “day,kind,name”.',
      day: 'The day in line {{line}} cannot be read, or is not in the calendar.',
      kind: 'The kind in line {{line}} is not known: write holiday, worked or closed.',
      twice: 'The day in line {{line}} was listed before.',
      weekday: 'Line {{line}} is a weekday, which is worked anyway: it cannot be listed as worked.',
    },
    partOfYear: '{{year}} is not whole: January 1, May 1 and October 1 must be listed as holidays.',
    namesClient: 'The client will read this: leave out the other client’s name.',
    unknownField: '“{{name}}”, at character {{at}}, is no field that can be used here.',
    barred:
      '“{{words}}” is on the wording list, so the app cannot propose it. Put it another way; the reason and its source are in the wording list in the settings.',
    looseBrace: 'The brace at character {{at}} has no fellow, or stands inside another field.',
  },
  phone: 'A phone number has 3 to 20 digits. What you wrote is still there.',
  productCode: 'A product code has letters, digits, dots, and dashes only.',
  underWay: {
    what: 'Another visit is under way; only one can be.',
    now: 'Nothing was changed. End that visit, then try again.',
  },
  textKept: 'What you wrote is still there. Correct it; if you mean the brace itself, write it twice.',
  storage: {
    missing: {
      what: 'The folder is not there.',
      now: 'It may have been moved, renamed or unplugged. Nothing is lost; reconnect it and try again.',
    },
    notWritable: {
      what: 'That folder cannot be written to.',
      now: 'Nothing was written; choose another, or check its permissions.',
    },
    full: { what: 'The disk is full.', now: 'What was saved is safe; free some space and try again.' },
    exists: {
      what: 'A file of that name is there already.',
      now: 'It was not overwritten; choose another folder or name.',
    },
    damaged: {
      what: 'This file is not what was put in.',
      now: 'Nothing of it was handed out; a backup may hold it whole.',
    },
    other: {
      what: 'The disk did not read or write as asked.',
      now: 'What was saved is safe; try again, or choose another folder.',
    },
  },
  file: {
    empty: { what: 'This file is empty.', now: 'It was not attached; please see that it has been saved.' },
    outOfRange: {
      what: 'This file is larger than 2 GB.',
      now: 'The file itself is untouched; compress or split it and try again.',
    },
    malformed: {
      what: 'Only files can be attached, not folders.',
      now: 'Nothing was attached; open the folder and choose the files in it.',
    },
  },
  table: {
    empty: {
      what: 'There is no day in this file.',
      now: 'The calendar was not changed; choose another file.',
    },
    malformed: {
      what: 'This file is no table of text.',
      now: 'The calendar was not changed; save it as CSV and choose it again.',
    },
    outOfRange: {
      what: 'This file is too large for a list of days.',
      now: 'The calendar was not changed; choose another file.',
    },
    kept: 'The calendar was not changed; correct the file and choose it again.',
  },
  internal: {
    what: 'Something unforeseen happened; this step was not done.',
    now: 'What was saved is safe. If it happens again, note the reference {{ref}}.',
    nowPlain: 'What was saved is safe. Please try again.',
  },
  noun: {
    client: 'client',
    household: 'household',
    contactPerson: 'person',
    occasion: 'occasion',
    consent: 'consent',
    touch: 'touch',
    visit: 'visit',
    ledger: 'promise or request',
    need: 'need',
    question: 'question',
    offer: 'rule',
    content: 'content',
    tag: 'tag',
    audience: 'list',
    segment: 'segment',
    tier: 'tier',
    adviser: 'adviser’s data',
    workday: 'calendar of working days',
    setting: 'setting',
    attachment: 'attachment',
    export: 'export',
    draft: 'draft',
  },
};
