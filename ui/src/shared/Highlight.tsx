/** Text in which what stands between U+2068 and U+2069 is marked, as the search of the core answers. */
import styles from './Highlight.module.css';

export interface Piece {
  text: string;
  marked: boolean;
}

/** The pieces of such a text. A mark that never closes runs to the end. */
export function pieces(text: string): Piece[] {
  const list: Piece[] = [];
  let marked = false;
  for (const part of text.split(/([\u2068\u2069])/)) {
    if (part === '\u2068') marked = true;
    else if (part === '\u2069') marked = false;
    else if (part !== '') list.push({ text: part, marked });
  }
  return list;
}

export function Highlight({ text }: { text: string }) {
  return pieces(text).map((piece, at) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <mark key={at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
