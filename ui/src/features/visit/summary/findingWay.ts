/** Where a finding can be mended, and how the page leads there. */
import type { DocumentPart, Finding, LineKind } from '../../../api';
import { byLine } from '../../gate';

/** A text of the document that is written in a field of the page. */
export type WrittenPart = Extract<DocumentPart, 'place' | 'matter' | 'clientMessage' | 'nextMeeting'>;

export type FindingWay =
  | { to: 'line'; line: string }
  | { to: 'field'; part: WrittenPart }
  /** What every document of the adviser says is written in the settings. */
  | { to: 'letterhead' }
  | { to: 'client' };

/** Where a finding can be mended; null where nothing of this visit says it. */
export function wayOf(finding: Finding, lines: readonly { id: string; kind: LineKind }[]): FindingWay | null {
  const { part } = finding.at;
  switch (part) {
    case 'topics':
    case 'products':
    case 'promises':
    case 'requests': {
      const line = [...byLine(lines, [finding]).keys()][0];
      return line === undefined ? null : { to: 'line', line };
    }
    case 'place':
    case 'matter':
    case 'clientMessage':
    case 'nextMeeting':
      return { to: 'field', part };
    case 'letterhead':
    case 'notice':
    case 'signatures':
      return { to: 'letterhead' };
    case 'client':
      return { to: 'client' };
    case 'internal':
      return null;
  }
}

/** Marks where a text is written, for `writeAt`. */
export function placeOf(part: WrittenPart): { 'data-writes': WrittenPart } {
  return { 'data-writes': part };
}

/** Opens the field in which a text is written. */
export function writeAt(part: WrittenPart): void {
  const place = document.querySelector(`[data-writes="${part}"]`);
  const field = place?.querySelector<HTMLElement>('textarea, input');
  if (field) field.focus();
  else place?.querySelector('button')?.click();
  // Where it is read with what stands around it, not at the foot of the window.
  place?.scrollIntoView({ block: 'center' });
}
