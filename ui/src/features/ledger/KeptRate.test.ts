import { expect, test } from 'vitest';
import { percent } from './KeptRate';

test('a rate is written with a tenth only where there is one', () => {
  expect(percent(964)).toBe('96.4%');
  expect(percent(1000)).toBe('100%');
  expect(percent(0)).toBe('0%');
});
