import { describe, expect, it } from 'vitest';
import { pieces } from './Highlight';
import { keyText } from './Kbd';
import { surnameOf } from './Tier';

describe('pieces', () => {
  it('marks what stands between the isolates', () => {
    expect(pieces('爱好\u2068越剧\u2069、徒步')).toEqual([
      { text: '爱好', marked: false },
      { text: '越剧', marked: true },
      { text: '、徒步', marked: false },
    ]);
  });

  it('runs to the end when a mark does not close, and is empty for nothing', () => {
    expect(pieces('a\u2068b')).toEqual([
      { text: 'a', marked: false },
      { text: 'b', marked: true },
    ]);
    expect(pieces('')).toEqual([]);
  });
});

describe('surnameOf', () => {
  it.each([
    ['林静仪', '林'],
    ['欧阳文慧', '欧阳'],
    ['尉迟明远', '尉迟'],
    ['䶮丽', '䶮'],
    ['𬱖之', '𬱖'],
    ['alice', 'A'],
    ['  ', '·'],
  ])('of %j is %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});

describe('keyText', () => {
  it('writes a combination as it stands on the keys', () => {
    expect(keyText('mod+shift+h')).toBe('Ctrl Shift H');
    expect(keyText('enter')).toBe('↵');
  });
});
