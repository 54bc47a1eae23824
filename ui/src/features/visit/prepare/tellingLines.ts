import type { VisitLine } from '../../../api';

/** The lines that tell most, in the order they were said: what was promised or asked never falls off the end. */
export function tellingLines(lines: readonly VisitLine[], most: number): VisitLine[] {
  const rank = (line: VisitLine) =>
    line.kind === 'promise' || line.kind === 'request' ? 0 : line.kind === 'note' ? 2 : 1;
  const kept = new Set([...lines].sort((one, other) => rank(one) - rank(other)).slice(0, most));
  return lines.filter((line) => kept.has(line));
}
