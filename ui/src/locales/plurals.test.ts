import { expect, it } from 'vitest';
import { english } from './en-US';

/** The keys of all texts, dotted. */
function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${before}${key}.`) : [`${before}${key}`],
  );
}

it('has a singular for every English plural', () => {
  const keys = new Set(keysOf(english));
  const plurals = [...keys].filter((key) => key.endsWith('_other'));
  expect(plurals.filter((key) => !keys.has(key.replace(/_other$/, '_one')))).toEqual([]);
});
