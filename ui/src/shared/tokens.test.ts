import { expect, it } from 'vitest';

const SHEETS = import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true });

/** Set by React Aria on what it opens. */
const FOREIGN = new Set(['--trigger-width']);

it('every token that is used is set: one that is not is silently the colour of the text around it', () => {
  const css = Object.values(SHEETS).join('\n');
  const set = new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect([...used].filter((name) => name && !set.has(name) && !FOREIGN.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(20);
});
