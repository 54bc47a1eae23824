/** A text as it will be printed, what was found in it marked. */
import type { Finding } from '../../api';
import { piecesOf } from './findings';
import styles from './MarkedWords.module.css';

export function MarkedWords({ text, findings }: { text: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return text;
  return piecesOf(text, findings).map((piece, at) =>
    piece.finding ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <mark key={at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
