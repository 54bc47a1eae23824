import { describe, expect, it } from 'vitest';
import { exactFen, fenToText, formatFen } from './money';

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
    [9_000_000_000_000_000, '900,000亿'],
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

describe('fenToText', () => {
  it('writes the exact amount in a unit', () => {
    expect(fenToText(150_000_00, 'wan')).toBe('15');
    expect(fenToText(1, 'wan')).toBe('0.000001');
    expect(fenToText(-42, 'yuan')).toBe('-0.42');
  });
});

describe('exactFen', () => {
  it('groups the yuan and keeps the fen', () => {
    expect(exactFen(150_000_00)).toBe('150,000');
    expect(exactFen(8_805)).toBe('88.05');
    expect(exactFen(8_850)).toBe('88.50');
    expect(exactFen(0)).toBe('0');
  });
});
