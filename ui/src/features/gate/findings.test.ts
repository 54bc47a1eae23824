import { expect, it } from 'vitest';
import type { Finding } from '../../api';
import { byLine, findingsAt, piecesOf } from './findings';

const finding = (
  words: string,
  entry: number | null = 0,
  part: Finding['at']['part'] = 'topics',
): Finding => ({
  at: { part, entry, productPart: null },
  found: { kind: 'otherClient', by: 'name' },
  words,
});

it('gives each line the findings of its place in the copy', () => {
  const lines = [
    { id: 'a', kind: 'topic' as const },
    { id: 'b', kind: 'note' as const },
    { id: 'c', kind: 'promise' as const },
    { id: 'd', kind: 'topic' as const },
  ];
  const second = finding('李芳', 1);
  const promised = finding('张总', 0, 'promises');
  const found = byLine(lines, [second, promised, finding('事由里的', null, 'matter')]);
  expect([...found]).toEqual([
    ['c', [promised]],
    ['d', [second]],
  ]);
});

it('tells the parts of a product apart', () => {
  const evidence: Finding = {
    ...finding('张总'),
    at: { part: 'products', entry: 0, productPart: 'evidence' },
  };
  expect(findingsAt([evidence], 'products', 0)).toEqual([]);
  expect(findingsAt([evidence], 'products', 0, 'evidence')).toEqual([evidence]);
});

it('marks the words in a text, the longer of two that begin alike, and nothing that is gone', () => {
  const marked = (text: string, ...words: string[]) =>
    piecesOf(
      text,
      words.map((word) => finding(word)),
    ).map((piece) => (piece.finding ? `[${piece.text}]` : piece.text));
  expect(marked('和李芳谈稳赚不赔', '李芳', '稳赚', '稳赚不赔')).toEqual([
    '和',
    '[李芳]',
    '谈',
    '[稳赚不赔]',
  ]);
  expect(marked('改过了', '李芳')).toEqual(['改过了']);
  expect(marked('李芳', '李芳')).toEqual(['[李芳]']);
});
