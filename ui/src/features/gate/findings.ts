/** Which findings stand where. */
import type { DocumentPart, Finding, LineKind, ProductPart } from '../../api';

/** The findings of an entry of a part; of a part without entries all. */
export function findingsAt(
  findings: readonly Finding[],
  part: DocumentPart,
  entry: number | null = null,
  productPart: ProductPart | null = null,
): Finding[] {
  return findings.filter(
    ({ at }) => at.part === part && at.productPart === productPart && (entry === null || at.entry === entry),
  );
}

/** The part of the client copy the lines of a kind make. */
const PART: Partial<Record<LineKind, DocumentPart>> = {
  topic: 'topics',
  product: 'products',
  promise: 'promises',
  request: 'requests',
};

/** The findings of each line of a visit, by its id: the copy prints the lines of a kind in their order. */
export function byLine(
  lines: readonly { id: string; kind: LineKind }[],
  findings: readonly Finding[],
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  const counts = new Map<DocumentPart, number>();
  for (const line of lines) {
    const part = PART[line.kind];
    if (part === undefined) continue;
    const entry = counts.get(part) ?? 0;
    counts.set(part, entry + 1);
    const here = findings.filter(({ at }) => at.part === part && at.entry === entry);
    if (here.length > 0) found.set(line.id, here);
  }
  return found;
}

/** The pieces of a text, those that were found told apart. Words that are not there any more are passed over. */
export function piecesOf(
  text: string,
  findings: readonly Finding[],
): { text: string; finding: Finding | null }[] {
  const runs = findings
    .map((finding) => ({ finding, start: text.indexOf(finding.words) }))
    .filter(({ start, finding }) => start >= 0 && finding.words !== '')
    .sort((one, other) => one.start - other.start || other.finding.words.length - one.finding.words.length);
  const pieces: { text: string; finding: Finding | null }[] = [];
  let at = 0;
  for (const { finding, start } of runs) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), finding: null });
    at = start + finding.words.length;
    pieces.push({ text: text.slice(start, at), finding });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}
