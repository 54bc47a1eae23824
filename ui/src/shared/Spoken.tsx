/**
 * What was said at the table and the client may read there: legible under the privacy curtain but for its figures, and for the
 * words of `hide` (another client's name, say).
 */
import { Fragment } from 'react';
import { SPOKEN, VEILED } from './curtain';
import { spokenPieces } from './spokenPieces';

export function Spoken({ text, hide = [] }: { text: string; hide?: readonly string[] }) {
  return (
    <span {...SPOKEN}>
      {spokenPieces(text, hide).map((piece, at) =>
        piece.isVeiled ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
          <span key={at} {...VEILED}>
            {piece.text}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
          <Fragment key={at}>{piece.text}</Fragment>
        ),
      )}
    </span>
  );
}
