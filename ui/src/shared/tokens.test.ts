/** Styles take colors and measures from the tokens: a name that is none would quietly be no color at all. */
import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../**/*.{css,tsx,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Set by React Aria on what it opens. */
const ARIA = ['--trigger-width'];
/** Set by paneWidth.ts while a person has drawn a pane. */
const DRAWN = ['--list-pane', '--side-pane'];

it('uses no name that nothing sets', () => {
  const all = Object.entries(sources);
  const set = new Set([
    ...ARIA,
    ...DRAWN,
    ...all.flatMap(([, text]) =>
      [...text.matchAll(/(?:^|[\s{;'"[])(--[a-z0-9-]+)['"\]]*\s*:/gm)].map(([, name]) => name),
    ),
  ]);
  const unknown = all.flatMap(([path, text]) =>
    [...text.matchAll(/var\((--[a-z0-9-]+)/g)]
      .filter(([, name]) => !set.has(name ?? ''))
      .map(([, name]) => `${path} ${name}`),
  );
  expect(unknown).toEqual([]);
});
