import type { Texts } from '../texts';
import type { attachment as chinese } from '../zh-CN/attachment';

/** Attachments: files kept in the vault. */
export const attachment: Texts<typeof chinese> = {
  title: 'Files',
  list: 'Attached files',
  add: 'Add files',
  empty: 'Nothing attached yet. Add files, drop a contract, photo or table here, or paste a screenshot.',
  emptyRead: 'Nothing attached.',
  dropHere: 'Let go to attach',
  adding: 'Attaching {{name}}',
  addingSome: 'Attaching files',
  again: 'This file is here already; it was not added twice.',
  againSome_one: '{{count}} of the files is here already; it was not added twice.',
  againSome_other: '{{count}} of the files are here already; they were not added twice.',
  pasted: 'Pasted picture {{day}}',
  open: 'View {{name}}',
  look: 'View',
  close: 'Close',
  ofVisit: 'from a visit',
  kind: {
    picture: 'picture',
    pdf: 'PDF',
    text: 'text',
    document: 'document',
    sheet: 'spreadsheet',
    slides: 'slides',
    sound: 'recording',
    film: 'video',
    archive: 'archive',
    program: 'program',
    other: 'file',
  },
  misnamed: 'really: {{kind}}',
  misnamedHint: 'The name ends as if it were something else; the content counts.',
  name: 'Name',
  note: 'Note',
  noNote: 'Add a note',
  saveCopy: 'Save a copy',
  saveElsewhere: 'Save to…',
  photoHint: 'A saved photo stands upright and does not tell where, when and with what it was taken.',
  cannotClean:
    'This picture may tell where, when and with what it was taken, and that cannot be taken out here.',
  asItIs: 'Save as it is',
  saving: 'Saving a copy',
  saved: 'Saved as “{{file}}” in {{folder}}',
  openFolder: 'Open folder',
  remove: 'Remove {{name}}',
  removeShort: 'Remove',
  looking: 'Opening',
  size: '{{width}} × {{height}} pixels',
  page: 'Page {{page}} of {{pages}}',
  pageAlt: '{{name}}, page {{page}}',
  earlier: 'Previous page',
  later: 'Next page',
  more: 'Only the beginning is shown; save a copy to read it all.',
  nothing: {
    form: 'This kind of file cannot be shown here. Save a copy and open it with another program.',
    tooLarge: 'Too large to be shown here. Save a copy and open it with another program.',
    broken:
      'It cannot be shown: it came incomplete, or needs a password. Save a copy and try another program.',
  },
  gone: {
    missing:
      'The file of this attachment is not there. Everything else is; restore a backup together with its attachments, or attach the same file again.',
    damaged:
      'The file of this attachment is damaged. Everything else is whole; restore a backup, or attach the same file again.',
  },
  lost: {
    title: 'Missing attachments',
    text_one:
      'The file of {{count}} attachment is not there. Restore with the attachments folder of the backups, or attach the same file again.',
    text_other:
      'The files of {{count}} attachments are not there. Restore with the attachments folder of the backups, or attach the same files again.',
    row: '{{client}}: {{name}}',
  },
};
