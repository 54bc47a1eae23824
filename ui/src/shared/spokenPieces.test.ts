import { expect, it } from 'vitest';
import { spokenPieces } from './spokenPieces';

const read = (text: string, hide: string[] = []) =>
  spokenPieces(text, hide)
    .map((piece) => (piece.isVeiled ? '•' : piece.text))
    .join('');

it.each([
  ['下周三前把860万的对照表发过去', '下周三前把•的对照表发过去'],
  ['转 1,200,000.50 元到 6222 0210 尾号', '转 •到 • • 尾号'],
  ['年化 2.5%–3.0%，分 3 笔', '年化 •–•，分 • 笔'],
  ['八百六十万先放一放', '•先放一放'],
  ['三十万', '•'],
  ['百分之三点五', '•'],
  ['１２３万', '•'],
  ['send the 2.5M table', 'send the • table'],
  // A number word by itself is part of another word.
  ['一起看一下', '一起看一下'],
])('veils the figures of %s', (text, shown) => {
  expect(read(text)).toBe(shown);
});

it('veils the words it is told to, wherever they stand and once where they overlap', () => {
  expect(read('介绍沈曼和沈曼的先生', ['沈曼'])).toBe('介绍•和•的先生');
  expect(read('王总2号', ['王总2'])).toBe('•号');
  expect(read('没有', [''])).toBe('没有');
});
