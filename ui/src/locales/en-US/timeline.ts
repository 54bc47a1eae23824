import type { Texts } from '../texts';
import type { timeline as chinese } from '../zh-CN/timeline';

export const timeline: Texts<typeof chinese> = {
  label: 'Timeline',
  empty: 'No dealings yet. Press L to log the first contact.',
  touch: 'Contact',
  visit: 'Visit',
  promise: 'Promise',
  request: 'Request',
  export: 'Export',
  visitState: { planned: 'Planned', underWay: 'Under way', done: 'Made', cancelled: 'Cancelled' },
  copyKind: { client: 'Client copy', internal: 'Internal copy' },
  clipboard: 'Clipboard',
  sha: 'SHA-256',
  copySha: 'Copy SHA-256',
  shaCopied: 'Checksum copied',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  loading: 'Reading the timeline',
};
