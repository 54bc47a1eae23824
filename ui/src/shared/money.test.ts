import { describe, expect, it } from 'vitest';
import { fenToText, formatFen, MOST_FEN, readMoney } from './money';

const WAN = 1_000_000;

describe('formatFen', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [86_000, '860'],
    [999_900, '9999'],
    [32_000 * 100, '3.2万'],
    [318 * WAN, '318万'],
    [12.54 * WAN, '12.5万'],
    [9_999 * WAN, '9999万'],
    [12_700 * WAN, '1.27亿'],
    [-84_000 * 100, '−8.4万'],
    [MOST_FEN, '900,000亿'],
  ])('shortens %d fen to %s', (fen, text) => {
    expect(formatFen(fen, 'zh-CN')).toBe(text);
  });

  it('rounds up to the next unit rather than to ten thousand of the lower', () => {
    expect(formatFen(9_999.9 * WAN, 'zh-CN')).toBe('1亿');
    expect(formatFen(999_999_99, 'en-US')).toBe('1M');
  });

  it('speaks of K, M and B in English', () => {
    expect(formatFen(512 * WAN, 'en-US')).toBe('5.12M');
    expect(formatFen(18 * WAN, 'en-US')).toBe('180K');
    expect(formatFen(127_000 * WAN, 'en-US')).toBe('1.27B');
  });
});

describe('readMoney', () => {
  it.each([
    ['320', 'wan', 320 * WAN],
    ['12.5', 'wan', 12.5 * WAN],
    ['0.000001', 'wan', 1],
    ['1,234.56', 'yuan', 123_456],
    ['３２０', 'wan', 320 * WAN],
    ['¥ 88', 'yuan', 8_800],
    ['1.27亿', 'yuan', 12_700 * WAN],
    ['5万', 'yuan', 5 * WAN],
    ['600元', 'wan', 60_000],
    ['-3', 'yuan', -300],
    ['', 'wan', null],
    ['  ', 'wan', null],
  ] as const)('reads %j in %s', (text, unit, fen) => {
    expect(readMoney(text, unit)).toEqual({ fen, wrong: false });
  });

  it.each([
    ['abc', 'wan'],
    ['.', 'yuan'],
    ['1.2.3', 'yuan'],
    ['0.001', 'yuan'],
    ['0.0000001', 'wan'],
    ['99999999999', 'wan'],
    ['5千', 'yuan'],
  ] as const)('refuses %j in %s', (text, unit) => {
    expect(readMoney(text, unit)).toEqual({ fen: null, wrong: true });
  });

  it('reads back what it writes, to the fen', () => {
    for (const fen of [0, 1, 99, 100, 123_456_789, 1_000_000, 3_180_000_01, MOST_FEN, -42]) {
      for (const unit of ['wan', 'yuan'] as const) {
        expect(readMoney(fenToText(fen, unit), unit)).toEqual({ fen, wrong: false });
      }
    }
  });
});
