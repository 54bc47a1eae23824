/** A text cut into what may be read and what may not: figures with their units, and words that are named. */

/** Digits of either width with what joins them and their unit, or a Chinese number of more than one character. */
const FIGURES =
  /百分之[〇零一二两三四五六七八九十百点]+|[¥￥$]?[0-9０-９]+(?:[.,:：/~～〜\-–—][0-9０-９]+)*(?:\s*(?:[%％‰]|(?:[十百千]?[万亿]|[百千])[元块]?钱?|[元块]钱?|[kKmM](?![a-z])))?|[〇零一二两三四五六七八九十百千几数半]*[百千万亿][〇零一二两三四五六七八九十百千万亿几多余半]*[元块]?钱?|[〇零一二两三四五六七八九十]{2,}/gu;

export interface Piece {
  text: string;
  isVeiled: boolean;
}

export function spokenPieces(text: string, hide: readonly string[] = []): Piece[] {
  const veiled: [from: number, to: number][] = [];
  for (const found of text.matchAll(FIGURES)) veiled.push([found.index, found.index + found[0].length]);
  for (const word of hide) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      veiled.push([at, at + word.length]);
  }
  veiled.sort(([one], [other]) => one - other);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of veiled) {
    if (to <= done) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), isVeiled: false });
    pieces.push({ text: text.slice(Math.max(from, done), to), isVeiled: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isVeiled: false });
  return pieces;
}
