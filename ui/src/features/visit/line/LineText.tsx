/**
 * The words of a line with what it is. What the client copy will print the client may read at the table too, but for the
 * figures and what the gate found; a plain note and a need are the adviser's own.
 */
import type { ComponentProps } from 'react';
import type { Finding } from '../../../api';
import { SPOKEN, Spoken } from '../../../shared';
import { KindChip } from './KindChip';

interface LineTextProps {
  line: ComponentProps<typeof KindChip>['line'] & { text: string };
  today: string;
  findings?: readonly Finding[];
}

export function LineText({ line, today, findings = [] }: LineTextProps) {
  const chip = <KindChip line={line} today={today} />;
  if (line.kind === 'note' || line.kind === 'need')
    return (
      <>
        {line.text} {chip}
      </>
    );
  return (
    <span {...SPOKEN}>
      <Spoken text={line.text} hide={findings.map((finding) => finding.words)} /> {chip}
    </span>
  );
}
